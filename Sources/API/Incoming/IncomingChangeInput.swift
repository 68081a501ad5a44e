import Workflows

/// What `PATCH /api/v1/incoming/{number}` takes; what is left out stays as it is.
struct IncomingChangeInput: JSONInput {
    var name: String?
    var map: [String: String]?
    var header: String?
    var department: Removable<String>
    var disabledBecause: Removable<String>

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, map, header, department
        case disabledBecause = "disabled_because"
    }

    static var neverNull: [CodingKeys] { [.name, .map, .header] }

    func workflow(_ incoming: String) -> ChangeIncoming {
        ChangeIncoming(
            incoming: incoming, name: name, map: map ?? [:], header: header, department: department.text,
            disabledBecause: disabledBecause.text)
    }
}

extension IncomingChangeInput {
    static let schema = Schema.input(
        optional: [
            IncomingInput.name,
            Property("map", .map(of: .text), "Fields to map anew; an empty text takes one away."),
            IncomingInput.header,
            Property("department", .reference, "The one department it may see and change; null: all."),
            Property("disabled_because", .text(1...500), "Why nothing is taken from it; null: it is enabled."),
        ])

    static let example: String? = #"{"map": {"priority": "=high"}}"#
}
