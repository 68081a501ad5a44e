/// What the forms of a rota's page do; each word is the end of the path that it is sent to.
enum RotaAction: String, CaseIterable, Sendable {
    /// Adding a layer.
    case layers
    /// Taking a layer away.
    case removal
    /// Letting somebody stand in.
    case overrides
    /// Taking that back.
    case withdrawal
}
