import Templating

/// Texts by the words of their keys, one level each.
struct TextTree {
    private var text: String?
    private var branches: [String: TextTree] = [:]

    /// Puts a text at its place; false where a text stands on the way, or others begin there.
    mutating func insert(_ text: String, at path: [String]) -> Bool {
        guard let first = path.first else {
            self.text = text
            return branches.isEmpty
        }
        return self.text == nil && branches[first, default: TextTree()].insert(text, at: Array(path.dropFirst()))
    }

    /// The same for templates.
    var value: TemplateValue { text.map { .text($0) } ?? .record(branches.mapValues(\.value)) }
}
