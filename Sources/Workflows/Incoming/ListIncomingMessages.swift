package import Model
import Storage

/// What came through a door, the newest first: all that was accepted, and the last few hundred that were refused.
package struct ListIncomingMessages: Inquiry {
    /// Its name or number.
    package var incoming: String
    /// Only those that were refused.
    package var onlyRefused: Bool
    /// Those with a lower number than this.
    package var before: Int64?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(incoming: String, onlyRefused: Bool = false, before: Int64? = nil, limit: Int = 25) {
        self.incoming = incoming
        self.onlyRefused = onlyRefused
        self.before = before
        self.limit = limit
    }

    package var nouns: [Noun] { [.incoming] }

    package func answer(from view: View) throws -> Page<IncomingMessage, Int64> {
        let found = try ListIncoming(named: incoming).answer(from: view)
        guard let hook = found.first else { return Page(items: [], next: nil) }
        let limit = min(max(limit, 1), 100)
        let messages = try view.reader.incomingMessages(
            of: hook.id, onlyRefused: onlyRefused, before: before, limit: limit + 1)
        return Page(
            items: Array(messages.prefix(limit)), next: messages.count > limit ? messages[limit - 1].number : nil)
    }
}
