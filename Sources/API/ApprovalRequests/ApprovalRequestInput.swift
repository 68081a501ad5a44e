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
