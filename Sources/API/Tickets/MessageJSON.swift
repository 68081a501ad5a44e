import Model

/// Something said on a ticket, as the API shows it.
struct MessageJSON: JSONWritable {
    var message: Message
    var names: Configuration
    var customer: Customer?

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", message.id.rawValue)
            $0.field("ticket", message.ticket.rawValue)
            $0.field("author", ActorJSON(actor: message.author, names: names, customer: customer))
            $0.field("visibility", message.visibility.rawValue)
            $0.field("body", message.body)
            $0.field("at", message.at)
            $0.field(
                "attachments",
                message.attachments.lazy.map { AttachmentJSON(attachment: $0, names: names, customer: customer) })
        }
    }
}

extension MessageJSON {
    static let schema = Schema.object([
        Property("number", .id, "The message's number."),
        Property("ticket", .id, "The ticket's number."),
        Property("author", .of(ActorJSON.self), "Who said it."),
        Property("visibility", .word(Message.Visibility.self), "Whether the customer reads it."),
        Property("body", .text, "What was said."),
        Property("at", .moment, "When."),
        Property("attachments", .list(of: AttachmentJSON.self), "The files that came with it."),
    ])
}
