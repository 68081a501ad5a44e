package import Model

/// A trigger definition with how often it fired and which bindings answer it.
package struct TriggerDetail: Sendable {
    /// The definition.
    package var definition: TriggerDefinition
    /// Its condition in words; empty where it always holds.
    package var conditionText: String
    /// The days on which it fired or was held back, the newest first; nil where it is not counted.
    package var days: [TriggerDay]?
    /// The bindings that can answer it, disabled ones too.
    package var bindings: [Binding]
}
