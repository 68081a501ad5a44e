/// What the forms of an incoming webhook's page do; each word is the end of the path that it is sent to.
enum IncomingAction: String, CaseIterable, Sendable {
    /// Changing what it is called and where its fields come from.
    case changes
    /// Giving it a new secret.
    case secret
    /// Opening and closing it.
    case state
    /// Saying what a message would do.
    case trial
    /// Removing it with its log.
    case removal
}
