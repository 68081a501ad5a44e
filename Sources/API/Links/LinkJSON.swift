import BusinessTime
import Model

/// A link as the API shows it, never its code.
struct LinkJSON: JSONWritable {
    var link: Link
    var names: Configuration
    var now: Instant

    func write(to writer: inout JSONWriter) { writer.object { writeFields(to: &$0) } }

    func writeFields(to writer: inout JSONWriter) {
        var ticket: Int64?
        var decided: Int64?
        var person: PersonID?
        switch link.purpose {
        case .ticket(let id, _): ticket = id.rawValue
        case .decision(let id, _, let asked): (decided, person) = (id.rawValue, asked)
        case .invitation(let id): person = id
        }
        writer.field("number", link.id.rawValue)
        writer.field("purpose", link.purpose.word)
        writer.field("ticket", ticket)
        writer.field("case", decided)
        writer.field("person", person.map { ReferenceJSON.person($0, in: names) })
        writer.field("created_at", link.createdAt)
        writer.field("expires_at", link.expiresAt)
        writer.field("used_at", link.usedAt)
        writer.field("revoked_at", link.revokedAt)
        writer.field("holds", link.isValid(at: now))
    }
}

extension LinkJSON {
    static let schema = Schema.object([
        Property("number", .id, "The link's number."),
        Property(
            "purpose", .words(["ticket", "decision", "invitation"]),
            "A customer's ticket, the decision of a case, or somebody's first password."),
        Property("ticket", .id.nullable, "The ticket that it shows."),
        Property("case", .id.nullable, "The case that it decides."),
        Property("person", .of(ReferenceJSON.self).nullable, "Who decides by it, or is invited by it."),
        Property("created_at", .moment, "When it was made."),
        Property("expires_at", .moment, "When it stops working."),
        Property("used_at", .moment.nullable, "When it was used up."),
        Property("revoked_at", .moment.nullable, "When it was taken back."),
        Property("holds", .flag, "Whether it works now."),
    ])
}
