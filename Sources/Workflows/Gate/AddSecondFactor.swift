package import Model
import Secrets
import Storage

/// Begins to add an authenticator of one's own; it counts once a first code is confirmed.
package struct AddSecondFactor: Workflow {
    /// A new one.
    package init() {}

    package var nouns: [Noun] { [.person] }

    /// What the authenticator program needs, shown once.
    package struct Added: Sendable {
        /// `otpauth://…`, for programs that read it.
        package var uri: String
        /// The secret as people type it.
        package var secret: String
    }

    package func perform(in transaction: Transaction) throws -> Added {
        let configuration = try transaction.configuration
        guard let id = transaction.principal.person, let owner = configuration.people[id] else {
            throw WorkflowError.refused("An authenticator is somebody's own: say whose with --as ADDRESS.")
        }
        if let factor = try transaction.writer.secondFactor(of: id), factor.confirmedAt != nil {
            throw WorkflowError.refused(
                "You have a second factor already. Remove it first, or have an admin reset it, to add another.")
        }
        let secret = try RandomBytes.make(TimeCode.secretByteCount)
        try transaction.writer.set(
            SecondFactor(person: id, secret: secret, addedAt: transaction.now, lastStep: 0))
        let code = TimeCode(secret: Secret(secret))
        return Added(uri: code.uri(account: owner.email, issuer: configuration.settings.company), secret: code.text)
    }
}
