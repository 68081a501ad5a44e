/// What a step asks of the person it goes to.
package enum Ask: String, CaseIterable, Codable, Sendable {
    /// To approve or reject.
    case decision
    /// To say that they have taken it on; counts as approval.
    case acknowledgement
    /// Nothing: the step does what it does on entry and goes on as if approved.
    case nothing
}
