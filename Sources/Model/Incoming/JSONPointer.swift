/// A place in a JSON value (RFC 6901).
package struct JSONPointer: Hashable, Sendable {
    /// The names and numbers on the way, unescaped.
    package let tokens: [String]

    /// Reads `/issue/labels/0`; nil for what is no pointer, or one of more than 500 characters.
    package init?(_ text: String) {
        guard text.count <= 500 else { return nil }
        if text.isEmpty {
            tokens = []
            return
        }
        guard text.hasPrefix("/") else { return nil }
        var tokens: [String] = []
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            // A tilde stands before 0 or 1 only (section 3).
            let pieces = part.split(separator: "~", omittingEmptySubsequences: false)
            guard pieces.dropFirst().allSatisfy({ $0.first == "0" || $0.first == "1" }) else { return nil }
            tokens.append(String(part).replacing("~1", with: "/").replacing("~0", with: "~"))
        }
        self.tokens = tokens
    }

    /// What `init` reads.
    package var text: String {
        tokens.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    /// What stands at that place; nil where there is nothing.
    package func value(in message: MessageValue) -> MessageValue? {
        var value = message
        for token in tokens {
            switch value {
            case .object(let fields):
                guard let next = fields[token] else { return nil }
                value = next
            case .list(let items):
                let isNumber = token == "0" || token.first != "0" && token.utf8.allSatisfy { (48...57).contains($0) }
                guard isNumber, let index = Int(token), items.indices.contains(index) else { return nil }
                value = items[index]
            default: return nil
            }
        }
        return value
    }
}
