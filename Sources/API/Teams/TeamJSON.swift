import BusinessTime
import Model

/// A team as the API shows it.
struct TeamJSON: JSONWritable {
    var team: Team
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        var silence: Int64?
        if case .primarySecondary(let span) = team.assignment { silence = span.components.seconds }
        writer.object {
            $0.field("number", team.id.rawValue)
            $0.field("name", team.name)
            $0.field("department", ReferenceJSON.department(team.department, in: names))
            $0.field("tier", team.tier.rawValue)
            $0.field("members", team.members.lazy.map { ReferenceJSON.person($0, in: names) })
            $0.field("assignment", team.assignment.word)
            $0.field("silence_seconds", silence)
            $0.field(
                "after_hours",
                team.afterHours.map { ReferenceJSON(number: $0.rawValue, name: names.rotas[$0]?.name) })
        }
    }
}

extension TeamJSON {
    static let schema = Schema.object([
        Property("number", .id, "The team's number."), Property("name", .text, "Its name."),
        Property("department", .of(ReferenceJSON.self), "Where it belongs."),
        Property("tier", .whole(1...3), "The line of support that it works at."),
        Property("members", .list(of: ReferenceJSON.self), "Its members, in the order in which work is offered."),
        Property("assignment", .words(AssignmentMethod.words), "How work finds a member."),
        Property("silence_seconds", .id.nullable, "With primary-secondary: how long the primary may be silent."),
        Property(
            "after_hours", .of(ReferenceJSON.self).nullable, "The rota that has its work outside its hours."),
    ])
}
