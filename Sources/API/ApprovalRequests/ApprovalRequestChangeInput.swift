import Model
import Workflows

/// What `PATCH /api/v1/requests/{number}` takes; a field that is left out stays as it is.
struct ApprovalRequestChangeInput: JSONInput {
    var title: String?
    var fields: FieldsInput?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, fields }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ request: RequestID, expectedVersion: Int64?) -> EditRequest {
        EditRequest(
            request: request, expectedVersion: expectedVersion, title: title, fields: fields?.texts ?? [:])
    }
}

extension ApprovalRequestChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("title", .text(1...300), "What it is about."),
            Property("fields", .of(FieldsInput.self), "The fields that change; null takes a value away."),
        ])

    static let example: String? = #"{"fields": {"percent": 15}}"#
}
