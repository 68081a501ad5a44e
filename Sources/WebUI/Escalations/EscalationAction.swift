/// What the forms of an escalation's page do; each word is the end of the path that it is sent to.
enum EscalationAction: String, CaseIterable, Sendable {
    /// Changing what it is called and what it is for.
    case header
    /// Changing its steps.
    case steps
    /// Enabling and disabling it.
    case state
    /// Making another one of it.
    case copies
    /// Letting the cases that run by earlier versions go on in the newest.
    case moves
}
