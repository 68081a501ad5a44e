package import Model

/// A request with everything that belongs to it.
package struct RequestDetail: Sendable {
    /// The request.
    package var request: ApprovalRequest
    /// Its form, in the version that it is filled in against.
    package var form: FormDefinition?
    /// Its cases, the newest first, ended ones too: earlier rounds are read in them.
    package var cases: [Case]
}
