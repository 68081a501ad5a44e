package import Model
import Storage

/// Disables an endpoint with a reason, or enables it again; what waits for it stays in the outbox.
package struct SetEndpointDisabled: Workflow {
    /// The endpoint's name or number.
    package var endpoint: String
    /// Why it is disabled; nil: enable it.
    package var because: String?
    /// Every field, in the order of declaration.
    package init(endpoint: String, because: String? = nil) {
        self.endpoint = endpoint
        self.because = because
    }

    package var nouns: [Noun] { [.endpoint] }

    package func perform(in transaction: Transaction) throws -> Endpoint {
        try transaction.requireAdmin("configure webhook endpoints")
        let earlier = try transaction.endpoint(endpoint)
        var changed = earlier
        changed.disabledBecause = because
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        // It begins anew, and is not given up for what was before.
        if because == nil { try transaction.writer.noteSuccess(of: changed.id) }
        try transaction.audit(
            .changed, .endpoint, changed.id.rawValue, from: earlier, to: changed, fields: AddEndpoint.fields)
        return changed
    }
}
