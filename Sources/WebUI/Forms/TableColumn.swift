import Templating

/// A column of a table by which it can be sorted.
struct TableColumn: Sendable {
    var text: String
    /// Where the table is sorted by it.
    var path: String
    /// How it is sorted by it now, in the words of `aria-sort`; nil: it is not.
    var sorted: String?

    var template: TemplateValue {
        ["text": .text(text), "path": .text(path), "sorted": sorted.map { .text($0) } ?? .null]
    }
}
