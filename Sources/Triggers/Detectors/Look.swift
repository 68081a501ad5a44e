import BusinessTime
import Model

/// What a detector of circumstances or moments looks at.
struct Look {
    let occurrence: Occurrence
    let now: Instant

    var facts: RecordFacts { occurrence.facts }
    var background: Background { occurrence.background }

    func text(_ field: Field) -> String? {
        if case .text(let text) = facts[field], !text.isEmpty { text } else { nil }
    }

    func number(_ field: Field) -> Double? {
        if case .number(let number) = facts[field] { number } else { nil }
    }

    func moment(_ field: Field) -> Instant? {
        if case .moment(let instant) = facts[field] { instant } else { nil }
    }

    /// Where the ticket stands; nil for other records.
    var status: TicketStatus? { text(.status).flatMap(TicketStatus.init) }

    func changed(_ field: Field) -> Bool { facts.before(field) != nil }
}
