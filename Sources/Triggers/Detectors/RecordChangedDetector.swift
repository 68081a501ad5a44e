import Model

/// A record was opened or changed, and the condition alone decides.
struct RecordChangedDetector: Sendable {
    /// The condition in words.
    let condition: String

    func finding(_ occurrence: Occurrence) -> Finding {
        let what =
            switch occurrence.event {
            case .ticketOpened: "The ticket was opened"
            case .dealOpened: "The deal was opened"
            default: "The \(occurrence.facts.record.kind.rawValue) was changed"
            }
        return Finding(reason: condition.isEmpty ? what : "\(what): \(condition)")
    }
}
