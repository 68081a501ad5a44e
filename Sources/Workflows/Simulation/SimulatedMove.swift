/// What happens next to the case of a simulation.
package enum SimulatedMove: String, CaseIterable, Sendable {
    /// Whoever is asked approves.
    case approve
    /// Whoever is asked rejects.
    case reject
    /// Whoever is asked takes it on.
    case take
    /// Nobody does anything until it moves by itself.
    case wait
}
