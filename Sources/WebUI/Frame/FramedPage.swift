import Templating

/// A page of those who work here: plain values, the template that shows them, and its place in the frame that all have.
protocol FramedPage: Sendable {
    /// The file's name in `Templates/pages`, without its ending.
    static var template: String { get }

    /// Which entry of the navigation it belongs to; nil: none.
    var section: Section? { get }
    /// What the browser calls it, and its heading.
    func title(for reader: Reader) -> String
    /// What the template is rendered with, besides what the frame has.
    func value(for reader: Reader) -> [String: TemplateValue]
    /// The styles that it needs besides those of all pages, by their files' names.
    var styles: [String] { get }
}

extension FramedPage {
    var styles: [String] { [] }
}
