package import BusinessTime

/// What happens to a case next, if nobody does anything.
package struct CaseOutlook: Hashable, Sendable {
    /// When.
    package var at: Instant
    /// What, as a lead says it: `goes to the manager`.
    package var text: String

    /// What happens next to a case; nil where it has ended. `definition` is the version that it keeps.
    package init?(_ value: Case, definition: EscalationDefinition?) {
        guard let next = value.next else { return nil }
        at = next.at
        text =
            switch next.kind {
            case .silence: "the next in the team takes over"
            case .reminder: "whoever has not answered is reminded"
            case .phase: "the manager hears that it takes long"
            case .timeOut: Self.text(value, definition?.step(value.step)?.timeOut?.then ?? .manager)
            }
    }

    private static func text(_ value: Case, _ action: TimeOut.Action) -> String {
        if value.status == .returned { return "goes to the manager" }
        return switch action {
        case .goto(let step): "goes to step \(step)"
        case .approve: "counts as approved"
        case .reject: "counts as rejected"
        case .manager: "goes to the manager"
        }
    }
}
