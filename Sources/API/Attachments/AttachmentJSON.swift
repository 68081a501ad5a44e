import Model

/// A file that came with a message or waits to, as the API shows it.
struct AttachmentJSON: JSONWritable {
    var attachment: Attachment
    var names: Configuration
    var customer: Customer?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", attachment.id.rawValue)
            $0.field("message", attachment.message?.rawValue)
            $0.field("name", attachment.name.text)
            $0.field("type", attachment.type.rawValue)
            $0.field("size", Int64(attachment.size))
            $0.field("sha256", attachment.digest)
            $0.field("author", ActorJSON(actor: attachment.author, names: names, customer: customer))
            $0.field("at", attachment.at)
        }
    }
}

extension AttachmentJSON {
    static let schema = Schema.object([
        Property("number", .id, "The file's number."),
        Property("message", .id.nullable, "The message it came with; null while it waits to be sent with one."),
        Property("name", .text, "What it is called."),
        Property("type", .word(FileType.self), "What it is, judged by what it holds."),
        Property("size", .count, "How many bytes it has."),
        Property("sha256", .text, "The SHA-256 of what it holds, in hexadecimal digits."),
        Property("author", .of(ActorJSON.self), "Who brought it."),
        Property("at", .moment, "When."),
    ])
}
