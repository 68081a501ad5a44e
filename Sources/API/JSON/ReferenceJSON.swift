import Model

/// Another thing by its number and its name; the name is null where finding it would cost a look-up of its own.
struct ReferenceJSON: JSONWritable {
    var number: Int64
    var name: String?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", number)
            $0.field("name", name)
        }
    }

    static func department(_ id: DepartmentID, in names: Configuration) -> ReferenceJSON {
        ReferenceJSON(number: id.rawValue, name: names.departments[id]?.name)
    }

    static func team(_ id: TeamID, in names: Configuration) -> ReferenceJSON {
        ReferenceJSON(number: id.rawValue, name: names.teams[id]?.name)
    }

    static func person(_ id: PersonID, in names: Configuration) -> ReferenceJSON {
        ReferenceJSON(number: id.rawValue, name: names.people[id]?.name)
    }

    static func escalation(_ id: EscalationID, in names: Configuration) -> ReferenceJSON {
        ReferenceJSON(number: id.rawValue, name: names.escalations[id]?.name)
    }
}

extension ReferenceJSON {
    static let schema = Schema.object([
        Property("number", .whole, "Its number."),
        Property("name", .text.nullable, "Its name, where it is known without a look-up of its own."),
    ])
}
