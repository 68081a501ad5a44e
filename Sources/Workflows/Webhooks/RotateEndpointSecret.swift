import BusinessTime
package import Model
import Secrets
import Storage

/// Gives an endpoint a new signing secret; for a while messages are signed with the old one as well, so that receivers can
/// change over when they like.
package struct RotateEndpointSecret: Workflow {
    /// The endpoint's name or number.
    package var endpoint: String
    /// How long the old secret still signs, at most 30 days.
    package var overlap: Duration
    /// The new secret, `whsec_` and base64; nil: a random one.
    package var secret: SigningSecret?
    /// Every field, in the order of declaration.
    package init(endpoint: String, overlap: Duration, secret: SigningSecret? = nil) {
        self.endpoint = endpoint
        self.overlap = overlap
        self.secret = secret
    }

    package func perform(in transaction: Transaction) throws -> AddEndpoint.Created {
        try transaction.requireAdmin("configure webhook endpoints")
        let earlier = try transaction.endpoint(endpoint)
        var validator = Validator()
        let new = try validator.secret("secret", secret) ?? SigningSecret.generate()
        if new == earlier.secret { validator.reject("secret", "is the one that it has already") }
        if !(.zero ... .days(30)).contains(overlap) { validator.reject("overlap", "is not between 0 and 30 days") }
        try validator.finish()
        var changed = earlier
        let until = transaction.now.advanced(by: overlap)
        changed.secret = new
        changed.retiring = overlap > .zero ? RetiringSecret(secret: earlier.secret, until: until) : nil
        try transaction.writer.update(changed)
        let key = DeadlineKey.endpointSecret(changed.id)
        if overlap > .zero {
            try transaction.writer.set(Deadline(key: key, due: until))
        } else {
            try transaction.writer.clear(key)
        }
        try transaction.writer.append(
            EventDraft(
                kind: .changed, subject: Subject(noun: .endpoint, number: changed.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now,
                changes: [FieldChange(field: "secret", after: "new")]
                    + FieldChange.between(earlier, changed, fields: AddEndpoint.fields)))
        return AddEndpoint.Created(endpoint: changed, secret: Secret(new.revealed))
    }
}

extension Transaction {
    /// A secret that was replaced signs no more since its time; now it is forgotten.
    func forgetSecret(of id: EndpointID) throws {
        guard let earlier = try configuration.endpoints[id], let retiring = earlier.retiring, retiring.until <= now
        else { return }
        var changed = earlier
        changed.retiring = nil
        try writer.update(changed)
        try audit(.changed, .endpoint, id.rawValue, from: earlier, to: changed, fields: AddEndpoint.fields)
    }
}
