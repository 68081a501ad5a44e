package import Model
import Storage

/// Changes a form: with other content it becomes its next version, and requests keep the one they were filled in against.
package struct ChangeForm: Workflow {
    /// The form's key or number.
    package var form: String
    /// The version that whoever changes it has seen; a newer one refuses the change. Nil: whichever.
    package var expectedVersion: Int?
    /// What it is from now on, but for its key; nil: as it was.
    package var content: FormDraft?
    /// Whether requests may be made with it.
    package var isEnabled: Bool?
    /// Every field, in the order of declaration.
    package init(form: String, expectedVersion: Int? = nil, content: FormDraft? = nil, isEnabled: Bool? = nil) {
        self.form = form
        self.expectedVersion = expectedVersion
        self.content = content
        self.isEnabled = isEnabled
    }

    package var nouns: [Noun] { [.form] }

    package func perform(in transaction: Transaction) throws -> FormDefinition {
        try transaction.requireAdmin("configure forms")
        guard let earlier = try transaction.configuration.form(named: form) else {
            throw WorkflowError.notFound("There is no form “\(form)”.")
        }
        try transaction.requireVersion(
            expectedVersion.map { Int64($0) }, Int64(earlier.version),
            of: Subject(noun: .form, number: earlier.id.rawValue), "The form “\(earlier.name)”")
        var validator = Validator()
        var changed = earlier
        if let content {
            changed = try content.checked(&validator, in: transaction)
            if changed.key != earlier.key {
                validator.reject("key", "is “\(changed.key)”; a form keeps its key, which is “\(earlier.key)”")
            }
            changed.id = earlier.id
            changed.version = earlier.version
            changed.isEnabled = earlier.isEnabled
            changed.createdAt = earlier.createdAt
            if changed != earlier { changed.version += 1 }
        }
        if let isEnabled { changed.isEnabled = isEnabled }
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(.changed, .form, changed.id.rawValue, from: earlier, to: changed, fields: AddForm.fields)
        return changed
    }
}
