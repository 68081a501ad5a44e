/// A variable's name as a tag gives it: `.`, `title` or `ticket.title`.
struct VariableName: Sendable, Hashable {
    let text: String
    /// The parts between the dots; empty for the implicit iterator `.`.
    let parts: [String]

    init(_ text: String) {
        self.text = text
        parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    /// `a..b` and `.a` name nothing.
    var isWellFormed: Bool { parts.allSatisfy { !$0.isEmpty } }
}
