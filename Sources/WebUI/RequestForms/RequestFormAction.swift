/// What the forms of the page of a form for requests do; each word is the end of the path that it is sent to.
enum RequestFormAction: String, CaseIterable, Sendable {
    /// Changing it.
    case changes
    /// Enabling and disabling it.
    case state
}
