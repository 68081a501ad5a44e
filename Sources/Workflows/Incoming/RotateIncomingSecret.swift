import BusinessTime
package import Model
import Storage

/// Gives another system's door a new secret; for a while messages signed with the old one are taken as well.
package struct RotateIncomingSecret: Workflow {
    /// Its name or number.
    package var incoming: String
    /// How long the old secret still counts, at most 30 days.
    package var overlap: Duration
    /// The new secret; nil: a random one.
    package var secret: SigningSecret?
    /// Every field, in the order of declaration.
    package init(incoming: String, overlap: Duration, secret: SigningSecret? = nil) {
        self.incoming = incoming
        self.overlap = overlap
        self.secret = secret
    }

    package var nouns: [Noun] { [.incoming] }

    package func perform(in transaction: Transaction) throws -> IncomingHook {
        try transaction.requireAdmin("configure incoming webhooks")
        let earlier = try transaction.incoming(incoming)
        var validator = Validator()
        let new = try validator.secret("secret", secret, for: earlier.signature) ?? SigningSecret.generate()
        if new == earlier.secret { validator.reject("secret", "is the one that it has already") }
        if !(.zero ... .days(30)).contains(overlap) { validator.reject("overlap", "is not between 0 and 30 days") }
        try validator.finish()
        let until = transaction.now.advanced(by: overlap)
        var changed = earlier
        changed.secret = new
        changed.retiring = overlap > .zero ? RetiringSecret(secret: earlier.secret, until: until) : nil
        try transaction.writer.update(changed)
        let key = DeadlineKey.incomingSecret(changed.id)
        if overlap > .zero {
            try transaction.writer.set(Deadline(key: key, due: until))
        } else {
            try transaction.writer.clear(key)
        }
        try transaction.writer.append(
            EventDraft(
                kind: .changed, subject: Subject(noun: .incoming, number: changed.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now,
                changes: [FieldChange(field: "secret", after: "new")]
                    + FieldChange.between(earlier, changed, fields: AddIncoming.fields)))
        return changed
    }
}

extension Transaction {
    /// A secret that was replaced counts no more since its time; now it is forgotten.
    func forgetSecret(of id: IncomingID) throws {
        guard let earlier = try configuration.incoming[id], let retiring = earlier.retiring, retiring.until <= now
        else { return }
        var changed = earlier
        changed.retiring = nil
        try writer.update(changed)
        try audit(.changed, .incoming, id.rawValue, from: earlier, to: changed, fields: AddIncoming.fields)
    }
}
