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

extension FormInput {
    static let schema = Schema.input(
        optional: [
            Property("key", .text(1...50), "What programs call it, unique; needed for a new one, and never changed."),
            Property("name", .text(1...100), "What people read."),
            Property("description", .text(0...1000), "What it is for."),
            Property("department", .reference, "Whose it is, by name; else everybody's."),
            Property("asks", .text(1...50), "The key of the field that says what is asked for."),
            Property("fields", .list(of: FormFieldInput.self, 0...50), "Its fields, in order."),
        ])

    static let example: String? =
        #"{"key": "discount", "name": "Discount", "fields": [{"key": "percent", "kind": "percent", "required": true}]}"#
}
