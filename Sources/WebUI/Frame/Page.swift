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
    /// The languages that its template exists in, besides English: `NAME.LANGUAGE.mustache`.
    static var languages: Set<String> { get }
    /// The language that it is in, as a BCP 47 tag.
    var language: String { get }
    /// The texts that its template names; nil where they stand in the template itself.
    var texts: Texts? { get }
}

extension Page {
    static var languages: Set<String> { [] }
    var language: String { texts?.language ?? "en" }
    var texts: Texts? { nil }

    /// The language of the page for somebody who reads this one: theirs, where the page exists in it.
    static func language(for reader: String) -> String {
        let first = reader.lowercased().split(separator: "-").first.map(String.init) ?? ""
        return languages.contains(first) ? first : "en"
    }

    /// The names of its template in each language.
    static var templates: [String] { [template] + languages.sorted().map { "\(template).\($0)" } }
}
