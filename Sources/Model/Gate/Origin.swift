/// By which door somebody came in, beside who it was: what the audit trail says of where a change came from.
package struct Origin: Hashable, Sendable {
    /// A way in.
    package enum Door: Hashable, Sendable {
        /// Nobody came in: Belay itself acted.
        case belay
        /// A command, typed by whoever may open the data file.
        case commandLine
        /// A browser that somebody signed in with.
        case session(SessionID)
        /// A program with a token.
        case token(TokenID)
        /// A link that does one thing.
        case link(LinkID)
        /// A signed message of another system.
        case incoming(IncomingID)
    }

    /// The way in.
    package var door: Door
    /// The network that the request came from, as `RemotePlace` shortens it; nil where there was none.
    package var place: String?
    /// Every field, in the order of declaration.
    package init(door: Door, place: String? = nil) {
        self.door = door
        self.place = place
    }

    /// Belay itself.
    package static let belay = Origin(door: .belay)
    /// The command line.
    package static let commandLine = Origin(door: .commandLine)
}

extension Origin: CustomStringConvertible {
    /// `belay`, `command-line`, `session:3 192.0.2.0/24`: how it is stored and hashed.
    package var description: String {
        let door =
            switch door {
            case .belay: "belay"
            case .commandLine: "command-line"
            case .session(let id): "session:\(id)"
            case .token(let id): "token:\(id)"
            case .link(let id): "link:\(id)"
            case .incoming(let id): "incoming:\(id)"
            }
        return place.map { "\(door) \($0)" } ?? door
    }

    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let words = parts.first?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false),
            let word = words.first
        else { return nil }
        switch (word, words.count == 2 ? Int64(words[1]) : nil) {
        case ("belay", nil) where words.count == 1: door = .belay
        case ("command-line", nil) where words.count == 1: door = .commandLine
        case ("session", let number?): door = .session(SessionID(number))
        case ("token", let number?): door = .token(TokenID(number))
        case ("link", let number?): door = .link(LinkID(number))
        case ("incoming", let number?): door = .incoming(IncomingID(number))
        default: return nil
        }
        place = parts.count == 2 ? String(parts[1]) : nil
    }
}
