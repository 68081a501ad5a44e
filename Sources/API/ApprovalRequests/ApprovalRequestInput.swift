import Model
import Workflows

/// What `POST /api/v1/requests` takes.
struct ApprovalRequestInput: JSONInput {
    var form: String?
    var title: String?
    var fields: FieldsInput?
    var record: RecordInput?
    var department: String?
    var submit: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable { case form, title, fields, record, department, submit }

    func workflow() throws(Problem) -> NewRequest {
        guard let form else { throw .invalid("form", "is missing; name the form by its key") }
        return NewRequest(
            form: form, title: title, fields: fields?.texts ?? [:], record: record?.record, department: department,
            isSubmitted: submit ?? false)
    }
}

extension ApprovalRequestInput {
    static let schema = Schema.input(
        required: [
            Property("form", .reference, "The form's key.")
        ],
        optional: [
            Property("title", .text(1...300), "What it is about; the form's name where it is left out."),
            Property("fields", .of(FieldsInput.self), "What stands in the form's fields."),
            Property("record", .of(RecordInput.self), "What it is about."),
            Property(
                "department", .reference, "Whose it is, by name; where it is left out, the form's or the requester's."),
            Property("submit", .flag, "Whether it is submitted at once."),
        ])

    static let example: String? = #"{"form": "discount", "fields": {"percent": 20}, "submit": true}"#
}
