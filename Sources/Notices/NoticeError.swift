package import Templating

/// Why notices cannot be made.
package enum NoticeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Files that cannot be used, each problem once, in the order of the files.
    case unusable([NoticeProblem])
    /// There is no template of that name in any language; the names that exist.
    case unknownTemplate(String, known: [String])
    /// A template needs something that is not there for this record.
    case missingVariable(String, template: String, language: String)
    /// A template cannot be rendered.
    case unrenderable(TemplateError)
    /// The body of a webhook cannot be written.
    case unwritableBody(String)

    package var description: String {
        switch self {
        case .unusable(let problems):
            problems.map(\.description).joined(separator: "\n")
        case .unknownTemplate(let name, let known):
            "There is no template “\(name)”; use one of \(known.joined(separator: ", ")), "
                + "or add Templates/en/\(name).mustache."
        case .missingVariable(let name, let template, let language):
            "The template “\(template)” (\(language)) shows \(name), which is not known here; "
                + "use the template only where it is, or put it in a section {{#\(name)}}…{{/\(name)}}."
        case .unrenderable(let error):
            "A template cannot be rendered: \(error)."
        case .unwritableBody(let reason):
            "The body of a webhook cannot be written: \(reason)."
        }
    }
}
