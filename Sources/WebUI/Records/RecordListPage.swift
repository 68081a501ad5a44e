import Templating

/// A list of records of one kind: which of them, and what can be added.
struct RecordListPage: FramedPage {
    static let template = "records"

    /// One of several lists.
    struct Tab: Sendable {
        var path: String
        var text: String
        var isHere: Bool
    }

    /// Where something is added, and what that is called.
    struct Addition: Sendable {
        var path: String
        var text: String
    }

    var section: Section?
    var heading: String
    var tabs: [Tab]
    /// What orders or narrows the list down; sent with what the tab is.
    var filters: [EntryField] = []
    /// What goes along with the filters.
    var kept: [String: String] = [:]
    var path: String
    var addition: Addition?
    var table: RecordTable
    /// What is said where there is nothing.
    var empty: String
    var next: String?
    var first: String?

    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { heading }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "tabs": .list(
                tabs.map { ["path": .text($0.path), "text": .text($0.text), "isHere": .bool($0.isHere)] }),
            "filters": .list(filters.map { $0.template(id: $0.name) }), "hasFilters": .bool(!filters.isEmpty),
            "kept": .list(
                kept.sorted { $0.key < $1.key }.map { ["name": .text($0.key), "value": .text($0.value)] }),
            "path": .text(path),
            "addition": addition.map { ["path": .text($0.path), "text": .text($0.text)] } ?? .null,
            "table": table.value(for: reader), "isEmpty": .bool(table.rows.isEmpty), "empty": .text(empty),
            "next": next.map { .text($0) } ?? .null, "first": first.map { .text($0) } ?? .null,
            "hasPager": .bool(next != nil || first != nil),
        ]
    }
}
