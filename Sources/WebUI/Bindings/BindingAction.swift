/// What the forms about one binding do; each word is the end of the path that it is sent to.
enum BindingAction: String, CaseIterable, Sendable {
    /// Letting it have its turn earlier or later.
    case moves
    /// Enabling and disabling it.
    case state
    /// Changing where it answers, what it starts, and its number.
    case changes
    /// Taking it away.
    case removal
}
