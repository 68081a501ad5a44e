import Model

/// A record was opened or changed, and the condition alone decides.
struct RecordChangedDetector: Sendable {
    /// The reason, with the condition in words; empty where it always holds.
    func finding(_ occurrence: Occurrence, condition: String) -> Finding {
        let what =
            switch occurrence.event {
            case .ticketOpened: "The ticket was opened"
            case .dealOpened: "The deal was opened"
            default: "The \(occurrence.facts.record.kind.rawValue) was changed"
            }
        return Finding(reason: condition.isEmpty ? what : "\(what): \(condition)")
    }
}
