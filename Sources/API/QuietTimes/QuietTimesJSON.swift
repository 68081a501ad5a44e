import Model

/// Somebody's quiet times as the API shows them.
struct QuietTimesJSON: JSONWritable {
    var person: Person

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("person", ReferenceJSON(number: person.id.rawValue, name: person.name))
            $0.field("time_zone", person.timeZone)
            $0.field("hours", person.quiet?.hoursText)
            $0.field("digest", person.quiet?.digestText)
        }
    }
}

extension QuietTimesJSON {
    static let schema = Schema.object([
        Property("person", .of(ReferenceJSON.self), "Whose they are."),
        Property("time_zone", .text, "The IANA zone of their clocks."),
        Property("hours", .text.nullable, "From when until when they are left alone."),
        Property("digest", .text.nullable, "When everything of a day comes at once; null: as it happens."),
    ])
}
