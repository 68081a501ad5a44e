import Model

/// Somebody who is signed in with a browser.
struct SessionJSON: JSONWritable {
    var session: WebSession
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", session.id.rawValue)
            $0.field("person", ReferenceJSON.person(session.person, in: names))
            $0.field("created_at", session.createdAt)
            $0.field("last_seen_at", session.lastSeenAt)
            $0.field("expires_at", session.expiresAt)
            $0.field("address", session.address)
            $0.field("agent", session.agent)
            $0.field("awaits_code", session.awaitsCode)
        }
    }
}

extension SessionJSON {
    static let schema = Schema.object([
        Property("number", .id, "The session's number."),
        Property("person", .of(ReferenceJSON.self), "Who signed in."),
        Property("created_at", .moment, "When they did."),
        Property("last_seen_at", .moment, "When it was last used, to within five minutes."),
        Property("expires_at", .moment, "When it ends, however much it is used."),
        Property("address", .text, "The address that they signed in from."),
        Property("agent", .text, "What the browser called itself."),
        Property("awaits_code", .flag, "Whether the second factor is still to come: it opens nothing yet."),
    ])
}
