import BusinessTime
import Model

/// How a ticket was classified, as programs get it.
struct TicketTriageAnswer: Encodable {
    var at: Instant
    var by: String
    var priority: String
    var steps: [TriageResult.Step]

    init(_ triage: TicketTriage, _ wording: Wording) {
        at = triage.at
        by = wording.name(triage.actor)
        priority = triage.priority.rawValue
        steps = triage.steps
    }
}
