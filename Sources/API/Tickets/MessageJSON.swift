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
        }
    }
}
