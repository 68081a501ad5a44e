import Model

/// A service level as the API shows it.
struct ServiceLevelJSON: JSONWritable {
    var level: ServiceLevel
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", level.id.rawValue)
            $0.field("name", level.name)
            $0.field("priority", level.priority?.rawValue)
            $0.field("tier", level.tier?.rawValue)
            $0.field("department", level.department.map { ReferenceJSON.department($0, in: names) })
            $0.field("category", level.category)
            $0.field(
                "calendar",
                level.calendar.map { ReferenceJSON(number: $0.rawValue, name: names.calendars[$0]?.name) })
            $0.key("targets")
            $0.object { writer in
                for kind in ClockKind.allCases {
                    guard let target = level.targets[kind] else { continue }
                    writer.key(text: kind.rawValue)
                    TargetJSON(target: target).write(to: &writer)
                }
            }
            $0.key("warnings")
            $0.array(level.warningShares) { $0.number($1) }
            $0.field("enabled", level.isEnabled)
        }
    }
}

/// A target: `{"seconds": 14400, "counting": "business"}`.
private struct TargetJSON: JSONWritable {
    var target: ClockTarget

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("seconds", target.within.components.seconds)
            $0.field("counting", target.counting.rawValue)
        }
    }
}

extension ServiceLevelJSON {
    static let schema = Schema.object([
        Property("number", .id, "The service level's number."),
        Property("name", .text, "Its name."),
        Property("priority", .word(Priority.self).nullable, "Only for tickets of this priority."),
        Property("tier", .whole(1...3).nullable, "Only for tickets in this line of support."),
        Property("department", .of(ReferenceJSON.self).nullable, "Only for tickets of this department."),
        Property("category", .text.nullable, "Only for tickets of this category."),
        Property("calendar", .of(ReferenceJSON.self).nullable, "The working hours that count; null: the department's."),
        Property("targets", targets(of: .of(TargetJSON.self)), "Within which time what has to be done."),
        Property("warnings", .list(of: .number), "At which shares of the time a warning is given."),
        Property("enabled", .flag, "Whether it counts."),
    ])

    /// The targets by the clocks that they are for.
    static func targets(of target: Schema) -> Schema {
        .input(
            optional: ClockKind.allCases.map { Property($0.rawValue, target, "The target for this clock.") })
    }
}

extension TargetJSON {
    static let schema = Schema.object([
        Property("seconds", .id, "Within which time."),
        Property("counting", .word(ClockTarget.Counting.self), "Whether that is working time or every hour."),
    ])
}
