package import Model
import Storage

/// Corrects a request that is not being decided: only the fields that are given.
package struct EditRequest: Workflow {
    /// The request.
    package var request: RequestID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What it is about.
    package var title: String?
    /// What is written into fields, by their keys; an empty text takes a value away.
    package var fields: [String: String]
    /// Every field, in the order of declaration.
    package init(
        request: RequestID, expectedVersion: Int64? = nil, title: String? = nil, fields: [String: String] = [:]
    ) {
        self.request = request
        self.expectedVersion = expectedVersion
        self.title = title
        self.fields = fields
    }

    package var nouns: [Noun] { [.request] }

    package func perform(in transaction: Transaction) throws -> ApprovalRequest {
        let earlier = try transaction.request(request)
        try transaction.requireOwn(earlier)
        try transaction.requireVersion(expectedVersion, earlier.version, of: .request(request), "Request \(request)")
        switch earlier.state {
        case .draft, .returned, .withdrawn: break
        case .pending:
            throw WorkflowError.refused(
                "Request \(request) is being decided. Withdraw it to change it, then submit it again.")
        case .approved, .rejected:
            throw WorkflowError.refused("Request \(request) is \(earlier.state.rawValue); make a new one.")
        }
        let form = try transaction.form(of: earlier)
        var validator = Validator()
        var changed = earlier
        if let title { changed.title = validator.text("title", title, length: 1...300) }
        for (key, value) in form.read(fields, &validator) { changed.fields[key] = value.isEmpty ? nil : value }
        try validator.finish()
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
