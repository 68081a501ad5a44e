import BusinessTime
import Model

/// An incoming webhook as the API shows it: without its secret.
struct IncomingJSON: JSONWritable {
    var hook: IncomingHook
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", hook.id.rawValue)
        writer.field("name", hook.name)
        writer.field("kind", hook.kind.rawValue)
        writer.field("map", hook.map.mapValues(\.text))
        writer.field("signature", hook.signature.rawValue)
        writer.field("header", hook.header)
        writer.field("department", hook.department.map { ReferenceJSON.department($0, in: names) })
        writer.field("old_secret_until", hook.retiring?.until)
        writer.field("disabled_because", hook.disabledBecause)
        writer.field("created_at", hook.createdAt)
    }
}

extension IncomingJSON {
    static let schema = Schema.object([
        Property("number", .id, "Its number."),
        Property("name", .text, "Its name; its messages go to /hooks and that name."),
        Property("kind", .word(IncomingKind.self), "What its messages do."),
        Property("map", .map(of: .text), "Where each field comes from."),
        Property("signature", .word(IncomingSignature.self), "How its messages are signed."),
        Property("header", .text.nullable, "The header with the signature, for hmac."),
        Property(
            "department", .of(ReferenceJSON.self).nullable, "The one department it may see and change; null: all."),
        Property("old_secret_until", .moment.nullable, "Until when the secret before this one counts as well."),
        Property("disabled_because", .text.nullable, "Why nothing is taken from it; null: it is enabled."),
        Property("created_at", .moment, "When it was added."),
    ])
}
