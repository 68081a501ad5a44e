/// What the forms of records' pages do; each word is the end of the path that it is sent to.
enum RecordAction: String, CaseIterable, Sendable {
    /// Changing what the record is.
    case changes
    /// Escalating it by hand.
    case escalation
    /// Moving a deal to another stage.
    case stage
    /// Saying how well a company does.
    case health
    /// Saying what became of a follow-up.
    case outcome
    /// Saying what became of an item of a checklist.
    case items
    /// Submitting a request.
    case submission
    /// Taking a request back.
    case withdrawal
}
