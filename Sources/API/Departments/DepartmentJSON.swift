import Model

/// A department as the API shows it.
struct DepartmentJSON: JSONWritable {
    var department: Department
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", department.id.rawValue)
            $0.field("name", department.name)
            $0.field("manager", department.manager.map { ReferenceJSON.person($0, in: names) })
            $0.field("calendar", department.calendar.map { ReferenceJSON.calendar($0, in: names) })
        }
    }
}

extension DepartmentJSON {
    static let schema = Schema.object([
        Property("number", .id, "The department's number."), Property("name", .text, "Its name."),
        Property("manager", .of(ReferenceJSON.self).nullable, "Who decides where nobody else does."),
        Property("calendar", .of(ReferenceJSON.self).nullable, "When it works; null: around the clock."),
    ])
}

extension ReferenceJSON {
    static func calendar(_ id: CalendarID, in names: Configuration) -> ReferenceJSON {
        ReferenceJSON(number: id.rawValue, name: names.calendars[id]?.name)
    }
}
