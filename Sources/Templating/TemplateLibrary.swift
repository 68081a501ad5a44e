/// Compiled templates by name; partials and parents are looked up here.
package struct TemplateLibrary: Sendable {
    private let templates: [String: Template]

    /// A library without templates.
    package init() { templates = [:] }

    /// Compiles every file, by name; throws the first error in the order of the names.
    package init(_ files: [String: String]) throws(TemplateError) {
        var templates: [String: Template] = [:]
        for (name, source) in files.sorted(by: { $0.key < $1.key }) {
            templates[name] = try Template(source, name: name)
        }
        self.templates = templates
    }

    /// The names of all templates, sorted.
    package var names: [String] { templates.keys.sorted() }

    /// The template of that name, if there is one.
    package subscript(name: String) -> Template? { templates[name] }

    /// The template of that name; throws where there is none.
    package func template(_ name: String) throws(TemplateError) -> Template {
        guard let template = templates[name] else { throw .unknownTemplate(name: name) }
        return template
    }
}
