import Model

/// What happened is reason enough where the condition holds: an item is overdue, a request is submitted (TR-11 to TR-13).
struct HappenedDetector: Sendable {
    /// The occurrence's own reason.
    func finding(_ occurrence: Occurrence) -> Finding {
        Finding(reason: occurrence.reason ?? "“\(occurrence.event.rawValue)” happened")
    }
}
