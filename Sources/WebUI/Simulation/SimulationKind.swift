/// What can be run through.
enum SimulationKind: String, CaseIterable, Sendable {
    case ticket, deal, account, request
    /// A record that there is.
    case real
}
