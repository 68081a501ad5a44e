import Model
import Workflows

/// Reads what a macro does as it is typed: `priority:high`, `assign:me`, `follow-up:3 Call back`.
enum MacroActionText {
    static let kind = ValueKind.custom(
        placeholder: "ACTION",
        allowed: MacroAction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            + ", each with : and what, such as tag:vip",
        read: action)

    /// The action; nil where the text is none.
    static func action(_ text: String) -> MacroDraft.Action? {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, MacroAction.Kind(rawValue: parts[0]) != nil else { return nil }
        return MacroDraft.Action(parts[0], parts[1])
    }
}
