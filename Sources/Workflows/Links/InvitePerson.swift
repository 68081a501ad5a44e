import BusinessTime
package import Model
import Storage

/// Makes a link by which somebody chooses their first password; an earlier one ends.
package struct InvitePerson: Workflow {
    /// How long an invitation holds that says nothing itself.
    package static let usualLife = Duration.days(3)
    /// Their address.
    package var person: String
    /// How long it holds; nil: three days.
    package var validFor: Duration?
    /// Every field, in the order of declaration.
    package init(person: String, validFor: Duration? = nil) {
        self.person = person
        self.validFor = validFor
    }

    package var nouns: [Noun] { [.person] }

    package func perform(in transaction: Transaction) throws -> MadeLink {
        try transaction.requireAdmin("invite people")
        guard let owner = try transaction.configuration.person(email: person), !owner.isDisabled else {
            throw WorkflowError.notFound("Nobody here has the address “\(person)”, or they are disabled.")
        }
        guard try transaction.writer.password(of: owner.id) == nil else {
            throw WorkflowError.refused(
                "\(owner.name) has a password already. Where they forgot it, set another with “belay user password”.")
        }
        if let validFor, validFor <= .zero {
            throw WorkflowError.invalid("valid for", "must be more than nothing, such as 3d")
        }
        for earlier in try transaction.writer.links(LinkQuery(person: owner.id)).items
        where earlier.purpose == .invitation(owner.id) && earlier.isValid(at: transaction.now) {
            try transaction.revoke(earlier)
        }
        let link = try transaction.makeLink(.invitation(owner.id), life: validFor ?? Self.usualLife)
        try transaction.auditNew(link)
        return try MadeLink(link, in: transaction)
    }
}
