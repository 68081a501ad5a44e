/// What the forms of a trigger's page do; each word is the end of the path that it is sent to.
enum TriggerAction: String, CaseIterable, Sendable {
    /// Changing its name, its thresholds and its conditions.
    case changes
    /// Enabling and disabling it.
    case state
    /// Asking which records it would fire for as they stand.
    case trial
    /// Taking it away.
    case removal
}
