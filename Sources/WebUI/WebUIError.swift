package import Templating

/// Why the pages cannot be shown.
package enum WebUIError: Error, CustomStringConvertible {
    /// A file that the pages are made of is missing.
    case missingFile(String)
    /// A page's template cannot be used.
    case unusableTemplate(file: String, TemplateError)
    /// The texts of a language cannot be used.
    case unusableTexts(String)

    package var description: String {
        switch self {
        case .missingFile(let file): "The file \(file) is missing; put it back, or leave out --templates."
        case .unusableTemplate(let file, let error): "The page \(file) cannot be shown: \(error)"
        case .unusableTexts(let what): "The texts of the pages cannot be used: \(what)"
        }
    }
}
