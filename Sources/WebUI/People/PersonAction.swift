/// What the forms of a person's page do; each word is the end of the path that it is sent to.
enum PersonAction: String, CaseIterable, Sendable {
    /// Changing what is known of them.
    case changes
    /// Saying that they are away, or back.
    case presence
    /// Disabling and enabling them.
    case state
    /// Making the link with which they choose their first password.
    case invitation
}
