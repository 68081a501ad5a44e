package import BusinessTime
package import Model
import Storage

/// What waits for the answer of whoever asks, with all that is needed to give it: what is due first comes first.
package struct ReadDecisions: Inquiry {
    /// How many are read at most; whoever has more begins with these.
    package static let most = 100
    private static let mostLookedAt = 2000

    /// Something that waits.
    package struct Item: Sendable {
        /// What there is to know, which of the case, and whom it asks.
        package var asked: AskedDecision
        /// What it is about.
        package var record: RecordReference
        /// Which time the case entered a step; an answer to another is refused.
        package var turn: Int
        /// Whether it asks for yes or no, rather than for somebody to take it on.
        package var isDecision: Bool
        /// Since when it waits.
        package var since: Instant
        /// When somebody else is asked; nil: never.
        package var timesOutAt: Instant?
    }

    /// A look.
    package init() {}

    package var nouns: [Noun] { [.escalationCase] }

    package func answer(from view: View) throws -> [Item] {
        guard let person = view.principal.person else { return [] }
        var items: [Item] = []
        for found in try waiting(for: person, view) where items.count < Self.most {
            guard let asked = try AskedDecision.read(found.id, turn: found.entries, of: person, view) else { continue }
            let step = try view.reader.escalation(found.escalation, version: found.version)?.step(found.step)
            items.append(
                Item(
                    asked: asked, record: found.record, turn: found.entries, isDecision: step?.asks != .acknowledgement,
                    since: found.enteredAt, timesOutAt: found.timesOutAt))
        }
        return items
    }

    /// The cases that ask somebody, the one that goes on to somebody else first comes first.
    private func waiting(for person: PersonID, _ view: View) throws -> [Case] {
        var cases: [Case] = []
        var query = CaseQuery(askedOf: person, limit: 100)
        repeat {
            let page = try view.reader.cases(query)
            cases += page.items
            query.before = page.next
        } while query.before != nil && cases.count < Self.mostLookedAt
        return cases.sorted { ($0.timesOutAt, $0.enteredAt) < ($1.timesOutAt, $1.enteredAt) }
    }
}
