import Escalation
package import Model
import Storage

/// Takes a request back; it can be corrected and submitted again.
package struct WithdrawRequest: Workflow {
    /// The request.
    package var request: RequestID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// Why, at most 2,000 characters.
    package var comment: String
    /// Every field, in the order of declaration.
    package init(request: RequestID, expectedVersion: Int64? = nil, comment: String = "") {
        self.request = request
        self.expectedVersion = expectedVersion
        self.comment = comment
    }

    package var nouns: [Noun] { [.request] }

    package func perform(in transaction: Transaction) throws -> ApprovalRequest {
        let earlier = try transaction.request(request)
        try transaction.requireVersion(expectedVersion, earlier.version, of: .request(request), "Request \(request)")
        var validator = Validator()
        let comment = validator.text("comment", comment, length: 0...2000, multiline: true)
        try validator.finish()
        switch earlier.state {
        case .draft, .pending, .returned: break
        case .approved, .rejected, .withdrawn:
            throw WorkflowError.refused("Request \(request) is \(earlier.state.rawValue) already.")
        }
        let actor = transaction.principal.actor
        let open = try transaction.writer.casesDeciding(request, round: earlier.round).filter(\.status.isOpen)
        // The engine knows who may withdraw a case: whoever asks, the department's manager, an admin.
        for value in open {
            // The first that ends takes the request with it, and that the others.
            guard let value = try transaction.writer.escalationCase(value.id), value.status.isOpen else { continue }
            try transaction.move(value, by: .withdrawn(by: actor, comment: comment))
        }
        if open.isEmpty { try transaction.requireOwn(earlier) }
        var changed = try transaction.request(request)
        let before = changed
        changed.state = .withdrawn
        return try transaction.store(changed, replacing: before, by: actor, saying: comment.isEmpty ? nil : comment)
    }
}
