import BusinessTime
import Model

/// Somebody who works here as the API shows them.
struct PersonJSON: JSONWritable {
    var person: Person
    var names: Configuration
    /// When it is shown, since absences end by themselves.
    var now: Instant

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", person.id.rawValue)
        writer.field("name", person.name)
        writer.field("email", person.email)
        writer.field("role", person.role.rawValue)
        writer.field("custom_roles", person.customRoles)
        writer.field("department", person.department.map { ReferenceJSON.department($0, in: names) })
        writer.field(
            "teams",
            names.teams.values.filter { $0.members.contains(person.id) }.sorted { $0.id < $1.id }
                .map { ReferenceJSON.team($0.id, in: names) })
        writer.field("skills", person.skills)
        writer.field("languages", person.languages)
        writer.field("regions", person.regions)
        writer.field("time_zone", person.timeZone)
        writer.field("calendar", person.calendar.map { ReferenceJSON.calendar($0, in: names) })
        writer.field("capacity", person.capacity)
        writer.field("authority", person.authority.map(MoneyJSON.init))
        writer.field("away", person.availability.isAway(at: now))
        var end: Instant?
        var delegate: PersonID?
        if case .away(let until, let stand) = person.availability, person.availability.isAway(at: now) {
            (end, delegate) = (until, stand)
        }
        writer.field("away_until", end)
        writer.field("delegate", delegate.map { ReferenceJSON.person($0, in: names) })
        writer.key("planned_leave")
        if let leave = person.plannedLeave {
            writer.object {
                $0.field("from", leave.from)
                $0.field("until", leave.until)
                $0.field("delegate", leave.delegate.map { ReferenceJSON.person($0, in: names) })
            }
        } else {
            writer.null()
        }
        writer.field("disabled", person.isDisabled)
    }
}

extension PersonJSON {
    static let schema = Schema.object([
        Property("number", .id, "The person's number."), Property("name", .text, "What others read."),
        Property("email", .text, "Their address."), Property("role", .word(Role.self), "What they may do."),
        Property("custom_roles", .texts, "Roles of the company's own."),
        Property("department", .of(ReferenceJSON.self).nullable, "Where they work; null for those who work for all."),
        Property("teams", .list(of: ReferenceJSON.self), "The teams that they are members of."),
        Property("skills", .texts, "What they are good at."),
        Property("languages", .texts, "The languages they answer in, the best first."),
        Property("regions", .texts, "The regions they know."), Property("time_zone", .text, "Their IANA zone."),
        Property("calendar", .of(ReferenceJSON.self).nullable, "Their own hours; null: their department's."),
        Property("capacity", .id, "How many open cases they get at most."),
        Property("authority", .of(MoneyJSON.self).nullable, "The value up to which they may decide; null: any."),
        Property("away", .flag, "Whether they are away now."),
        Property("away_until", .moment.nullable, "When they are back; null where that is not known, or they are here."),
        Property("delegate", .of(ReferenceJSON.self).nullable, "Who stands in now."),
        Property(
            "planned_leave",
            .object([
                Property("from", .moment, "When it begins."), Property("until", .moment, "When it is over."),
                Property("delegate", .of(ReferenceJSON.self).nullable, "Who stands in then."),
            ]).nullable, "The next absence that is known beforehand."),
        Property("disabled", .flag, "Whether they can neither do nor get anything."),
    ])
}
