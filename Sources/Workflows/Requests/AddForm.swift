package import Model
import Storage

/// Adds a form that requests are made with.
package struct AddForm: Workflow {
    /// The form.
    package var form: FormDraft
    /// Every field, in the order of declaration.
    package init(form: FormDraft) {
        self.form = form
    }

    package var nouns: [Noun] { [.form] }

    package func perform(in transaction: Transaction) throws -> FormDefinition {
        try transaction.requireAdmin("configure forms")
        var validator = Validator()
        var form = try form.checked(&validator, in: transaction)
        if try transaction.configuration.forms.values.contains(where: { $0.key == form.key }) {
            validator.reject("key", "there is a form “\(form.key)” already; change it instead")
        }
        try validator.finish()
        form.id = try transaction.writer.insert(form)
        try transaction.audit(.created, .form, form.id.rawValue, from: nil, to: form, fields: Self.fields)
        return form
    }

    static func fields(_ form: FormDefinition) -> [(name: String, value: String?)] {
        [
            ("key", form.key), ("name", form.name), ("version", String(form.version)),
            ("enabled", form.isEnabled ? "yes" : "no"), ("asks", form.asks),
            ("department", form.department?.description), ("fields", form.fields.map(\.key).joined(separator: ", ")),
        ]
    }
}
