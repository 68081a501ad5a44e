/// A variable's name as a tag gives it: `.`, `title` or `ticket.title`.
///
/// A class, so that a node is copied while it is rendered without its texts.
final class VariableName: Sendable {
    let text: String
    /// The part before the first dot; nil for the implicit iterator `.`.
    let first: String?
    /// The parts after the first dot.
    let rest: [String]

    init(_ text: String) {
        self.text = text
        let parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        first = parts.first
        rest = Array(parts.dropFirst())
    }

    /// All parts; none for the implicit iterator `.`.
    var parts: [String] { (first.map { [$0] } ?? []) + rest }

    /// `a..b` and `.a` name nothing.
    var isWellFormed: Bool { parts.allSatisfy { !$0.isEmpty } }
}
