import Model

/// An incoming webhook whose secret was just made: the only answer that says it.
struct NewIncomingJSON: JSONWritable {
    var hook: IncomingHook
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            IncomingJSON(hook: hook, names: names).writeFields(to: &$0)
            $0.field("secret", hook.secret.revealed)
        }
    }
}

extension NewIncomingJSON {
    static let schema = Schema.object(
        IncomingJSON.self, and: [Property("secret", .text, "What messages are signed with; it is not shown again.")])
}
