import HTTPServer
import Templating

/// What a page shows, as plain values, and the template that shows it.
protocol Page: Sendable {
    /// The file's name in `Templates/pages`, without its ending.
    static var template: String { get }

    /// What the browser calls it.
    var title: String { get }
    /// What the template is rendered with, besides what all pages have.
    var value: [String: TemplateValue] { get }
    /// The texts that its template names, in the language that the page is in; nil: none, and it is in English.
    var texts: Texts? { get }
}

extension Page {
    var texts: Texts? { nil }
}
