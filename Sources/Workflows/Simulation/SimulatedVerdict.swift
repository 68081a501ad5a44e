/// A trigger, or a binding, that a simulation considered, and what became of it.
package struct SimulatedVerdict: Hashable, Sendable {
    /// The trigger's or binding's number.
    package var number: Int64
    /// The trigger's name; empty for a binding, which has none.
    package var name: String
    /// Whether it fired, or was chosen.
    package var holds: Bool
    /// Why it did or did not, in a sentence.
    package var why: String
}
