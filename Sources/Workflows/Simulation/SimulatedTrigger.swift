package import Model

/// A trigger that fired in a simulation, and what came of it.
package struct SimulatedTrigger: Sendable {
    /// The trigger.
    package var trigger: Trigger
    /// Why its cooldown or daily cap kept it quiet; nil: neither did.
    package var heldBack: String?
    /// The binding that answers it; nil where none does.
    package var binding: BindingID?
    /// Every binding of its module and event, and why it was chosen or not.
    package var bindings: [SimulatedVerdict] = []
}
