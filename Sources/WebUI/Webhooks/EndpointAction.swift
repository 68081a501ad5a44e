/// What the forms of an endpoint's page do; each word is the end of the path that it is sent to.
enum EndpointAction: String, CaseIterable, Sendable {
    /// Changing where it is and what it gets.
    case changes
    /// Sending it a message to try it out.
    case test
    /// Giving it a new secret.
    case secret
    /// Enabling and disabling it.
    case state
    /// Sending again what was sent.
    case replay
}
