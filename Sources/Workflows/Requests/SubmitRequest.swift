import Escalation
package import Model
import Storage

/// Asks for a decision: for the first time, or again after a request was returned or withdrawn.
package struct SubmitRequest: Workflow {
    /// The request.
    package var request: RequestID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What to say about it, at most 2,000 characters.
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
        try transaction.requireOwn(earlier)
        try transaction.requireVersion(expectedVersion, earlier.version, of: .request(request), "Request \(request)")
        guard earlier.state.isEditable else {
            throw WorkflowError.refused("Request \(request) is \(earlier.state.rawValue); it was submitted already.")
        }
        var validator = Validator()
        let comment = validator.text("comment", comment, length: 0...2000, multiline: true)
        try transaction.form(of: earlier).requireComplete(earlier.fields, &validator)
        try validator.finish()
        let open = try transaction.writer.casesDeciding(request, round: earlier.round).filter(\.status.isOpen)
        let actor = transaction.principal.actor
        var changed = earlier
        // Whoever submits what the operator drafted is the one who asks.
        if case .person = actor { changed.requester = actor }
        changed.asked = changed.fields
        changed.state = .pending
        changed.round += 1
        changed.submittedAt = transaction.now
        changed = try transaction.store(
            changed, replacing: earlier, by: actor, as: .requestSubmitted, saying: comment.isEmpty ? nil : comment)
        let isSame = earlier.asked == earlier.fields && earlier.requester == changed.requester
        if isSame, open.contains(where: { $0.status == .returned }) {
            try goBack(open, in: changed, comment, transaction)
        } else {
            // What was approved of it was something else: it is decided anew, by whoever decides it as it is now (AP-6).
            for value in open {
                try transaction.move(
                    value, by: .withdrawn(by: .system, comment: "asked again with changes, as round \(changed.round)"))
            }
            _ = try transaction.sendToDecision(changed)
        }
        return try transaction.request(request)
    }

    /// Nothing changed: each case goes on where it was, and what was returned goes back to who returned it.
    private func goBack(
        _ cases: [Case], in request: ApprovalRequest, _ comment: String, _ transaction: Transaction
    ) throws {
        for value in cases { try transaction.writer.link(value.id, deciding: request.id, round: request.round) }
        for value in cases where value.status == .returned {
            try transaction.move(value, by: .corrected(by: transaction.principal.actor, comment: comment))
        }
    }
}
