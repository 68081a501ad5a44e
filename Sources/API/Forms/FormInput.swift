import Workflows

/// What `POST /api/v1/forms` takes, and `PATCH /api/v1/forms/{number}` as the content.
struct FormInput: JSONInput {
    var key: String?
    var name: String?
    var description: String?
    var department: String?
    var asks: String?
    var fields: [StrictInput<FormFieldInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable { case key, name, description, department, asks, fields }

    var draft: FormDraft {
        FormDraft(
            key: key ?? "", name: name ?? "", text: description ?? "", department: department, asks: asks,
            fields: (fields ?? []).map(\.input.draft))
    }
}
