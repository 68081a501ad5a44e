/// What can be run through.
enum SimulationKind: String, CaseIterable, Sendable {
    case ticket, deal, account, checklist
    case followUp = "follow-up"
    case request
    /// A record that there is.
    case real
}
