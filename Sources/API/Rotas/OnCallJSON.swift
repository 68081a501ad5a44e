import BusinessTime
import Model

/// Who is on call at a moment.
struct OnCallJSON: JSONWritable {
    var onCall: OnCall
    var at: Instant
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("at", at)
            $0.field("person", onCall.people.first.map { ReferenceJSON.person($0, in: names) })
            $0.field("because", onCall.because)
            $0.field("then", onCall.people.dropFirst().lazy.map { ReferenceJSON.person($0, in: names) })
        }
    }
}

extension OnCallJSON {
    static let schema = Schema.object([
        Property("at", .moment, "The moment that was asked about."),
        Property("person", .of(ReferenceJSON.self).nullable, "Who is on call then."),
        Property("because", .text, "Why."),
        Property("then", .list(of: ReferenceJSON.self), "Who comes after them."),
    ])
}
