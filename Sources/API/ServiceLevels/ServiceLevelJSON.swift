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
