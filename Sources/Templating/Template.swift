/// A Mustache template (https://mustache.github.io), compiled once and rendered many times.
///
/// Follows the specification's core and its inheritance; there are no lambdas, since a template is data, not code.
package struct Template: Sendable {
    /// How deep sections may be nested in one template.
    package static let nestingLimit = 64

    /// The name that errors and problems give.
    package let name: String
    let nodes: [TemplateNode]

    /// Compiles the source; an error names line, column and what to do.
    package init(_ source: String, name: String) throws(TemplateError) {
        self.name = name
        var compiler = TemplateCompiler(source, name: name)
        nodes = try compiler.compile()
    }

    /// Renders by the specification: an unknown variable or partial leaves nothing behind.
    ///
    /// Throws when partials include each other without end or multiply beyond measure.
    package func render(
        _ value: TemplateValue, partials: TemplateLibrary = TemplateLibrary(), escaping: Escaping
    ) throws(TemplateError) -> String {
        var renderer = TemplateRenderer(value, library: partials, escaping: escaping, strict: false)
        return String(decoding: try renderer.render(self), as: UTF8.self)
    }

    /// Renders like `render`, but throws when a tag names a variable that the values do not hold; null is held.
    package func renderStrict(
        _ value: TemplateValue, partials: TemplateLibrary = TemplateLibrary(), escaping: Escaping
    ) throws(TemplateError) -> String {
        String(decoding: try bytesStrict(value, partials: partials, escaping: escaping), as: UTF8.self)
    }

    /// The same as UTF-8, which is what goes over a wire.
    package func bytesStrict(
        _ value: TemplateValue, partials: TemplateLibrary = TemplateLibrary(), escaping: Escaping
    ) throws(TemplateError) -> [UInt8] {
        var renderer = TemplateRenderer(value, library: partials, escaping: escaping, strict: true)
        return try renderer.render(self)
    }
}
