import Model

/// A record was opened or changed, and the condition alone decides.
struct RecordChangedDetector: Sendable {
    /// The reason, with the condition in words; empty where it always holds.
    func finding(_ occurrence: Occurrence, condition: String) -> Finding {
        let what =
            switch occurrence.event {
            case .ticketOpened: "The ticket was opened"
            case .dealOpened: "The deal was opened"
            case .checklistStarted: "The checklist was started"
            case .followUpAdded: "The follow-up was added"
            case .requestDrafted: "The request was drafted"
            case .requestSubmitted: "The request was submitted"
            default: "The \(occurrence.facts.record.kind.rawValue) was changed"
            }
        return Finding(reason: condition.isEmpty ? what : "\(what): \(condition)")
    }
}
