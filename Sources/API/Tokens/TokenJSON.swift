import BusinessTime
import Model
import Workflows

/// A token as the API shows it, with its secret where it was just made.
struct TokenJSON: JSONWritable {
    var token: Token
    var names: Configuration
    var lastUsedAt: Instant?

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", token.id.rawValue)
        writer.field("person", ReferenceJSON.person(token.person, in: names))
        writer.field("name", token.name)
        writer.field("scopes", token.scopes.scopes.map(\.description).sorted())
        writer.field("created_at", token.createdAt)
        writer.field("expires_at", token.expiresAt)
        writer.field("last_used_at", lastUsedAt)
    }
}

extension TokenJSON {
    static let schema = Schema.object([
        Property("number", .id, "The token's number."),
        Property("person", .of(ReferenceJSON.self), "Whose rights it carries."),
        Property("name", .text, "What it is for."), Property("scopes", .texts, "What of those rights it carries."),
        Property("created_at", .moment, "When it was made."),
        Property("expires_at", .moment.nullable, "When it stops working; null: when it is revoked."),
        Property("last_used_at", .moment.nullable, "When it was last used, to within an hour."),
    ])
}
