package import Model

/// Changes what a follow-up is about and whose it is: only the fields that are given.
package struct ChangeFollowUp: Workflow {
    /// The follow-up.
    package var followUp: FollowUpID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What is to be done.
    package var title: String?
    /// What else there is to know; an empty text takes it away.
    package var note: String?
    /// The new owner's address.
    package var owner: String?
    /// Every field, in the order of declaration.
    package init(
        followUp: FollowUpID, expectedVersion: Int64? = nil, title: String? = nil, note: String? = nil,
        owner: String? = nil
    ) {
        self.followUp = followUp
        self.expectedVersion = expectedVersion
        self.title = title
        self.note = note
        self.owner = owner
    }

    package var nouns: [Noun] { [.followUp] }

    package func perform(in transaction: Transaction) throws -> FollowUp {
        let earlier = try transaction.followUp(followUp)
        try transaction.requireVersion(
            expectedVersion, earlier.version, of: .followUp(followUp), "Follow-up \(followUp)")
        let configuration = try transaction.configuration
        var validator = Validator()
        var changed = earlier
        if let title { changed.title = validator.text("title", title, length: 1...300) }
        if let note {
            let text = validator.text("note", note, length: 0...5000, multiline: true)
            changed.note = text.isEmpty ? nil : text
        }
        if let person = validator.person("owner", owner, configuration, kept: earlier.owner) { changed.owner = person }
        try validator.finish()
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
