/// Where an answer leads.
package enum TriageBranch: Hashable, Sendable {
    /// To another question, by its key.
    case question(String)
    /// To the end: the issue has this priority.
    case priority(Priority)
}

extension TriageBranch: RawRepresentable, Codable {
    /// `ask KEY`, or the priority.
    package var rawValue: String {
        switch self {
        case .question(let key): "ask \(key)"
        case .priority(let priority): priority.rawValue
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        if let priority = Priority(rawValue: rawValue) {
            self = .priority(priority)
        } else if rawValue.hasPrefix("ask "), rawValue.utf8.count > 4 {
            self = .question(String(rawValue.dropFirst(4)))
        } else {
            return nil
        }
    }
}
