import Model
import Workflows

/// What `PATCH /api/v1/forms/{number}` takes.
struct FormChangeInput: JSONInput {
    var content: StrictInput<FormInput>?
    var enabled: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case content, enabled }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ form: FormDefinition) -> ChangeForm {
        var draft = content?.input.draft
        // A form keeps its key, so it need not be said again.
        if content?.input.key == nil { draft?.key = form.key }
        return ChangeForm(form: form.id.description, content: draft, isEnabled: enabled)
    }
}

extension FormChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("content", .of(FormInput.self), "All of it, anew."),
            Property("enabled", .flag, "Whether requests can be made with it."),
        ])

    static let example: String? = #"{"enabled": true}"#
}
