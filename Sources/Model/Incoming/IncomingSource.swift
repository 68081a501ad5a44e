/// Where a field of what a message does comes from.
package enum IncomingSource: Hashable, Sendable {
    /// A place in the message.
    case place(JSONPointer)
    /// The same text for every message.
    case constant(String)

    /// `/issue/title` for a place, `=high` for a text; nil for anything else.
    package init?(_ text: String) {
        if text.hasPrefix("=") {
            self = .constant(String(text.dropFirst()))
        } else if text.hasPrefix("/"), let pointer = JSONPointer(text) {
            self = .place(pointer)
        } else {
            return nil
        }
    }

    /// What `init` reads.
    package var text: String {
        switch self {
        case .place(let pointer): pointer.text
        case .constant(let text): "=\(text)"
        }
    }
}
