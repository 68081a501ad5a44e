import BusinessTime
import Model

/// A message that came, as the API shows it: never what it said.
struct IncomingMessageJSON: JSONWritable {
    var message: IncomingMessage

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", message.number)
            $0.field("at", message.at)
            $0.field("message_id", message.messageID)
            $0.field("refused_because", message.refusedBecause)
            $0.field("times", message.times)
            $0.field("record", message.record.map { RecordJSON(record: $0) })
        }
    }
}

extension IncomingMessageJSON {
    static let schema = Schema.object([
        Property("number", .id, "Its number in the log."), Property("at", .moment, "When it came."),
        Property("message_id", .text.nullable, "The sender's identifier; null where it was not to be believed."),
        Property("refused_because", .text.nullable, "Why it was refused; null: it was accepted."),
        Property("times", .whole(1...1_000_000_000), "How many were refused alike within a minute; else 1."),
        Property("record", .of(RecordJSON.self).nullable, "What it made or changed."),
    ])
}
