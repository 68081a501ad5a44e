import BusinessTime
import Model
import Workflows

/// A delivery with its attempts as the API shows it.
struct DeliveryJSON: JSONWritable {
    var detail: DeliveryDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let delivery = detail.delivery
        writer.object {
            $0.field("number", delivery.id.rawValue)
            $0.field("message_id", delivery.messageID)
            $0.field(
                "endpoint",
                ReferenceJSON(number: delivery.endpoint.rawValue, name: names.endpoints[delivery.endpoint]?.name))
            $0.field("state", delivery.state.rawValue)
            $0.field("template", detail.notification?.template)
            $0.field("record", detail.notification.map { RecordJSON(record: $0.record) })
            $0.field("notifications", delivery.size)
            $0.key("attempts")
            $0.array(detail.attempts) { writer, attempt in
                writer.object {
                    $0.field("number", attempt.number)
                    $0.field("at", attempt.at)
                    $0.field("status", attempt.status)
                    $0.field("problem", attempt.problem)
                    $0.field("milliseconds", attempt.duration.milliseconds)
                    $0.field("answer", attempt.answer)
                }
            }
            $0.field("next_attempt_at", delivery.state == .pending ? delivery.nextAttemptAt : nil)
            $0.field("created_at", delivery.createdAt)
        }
    }
}

extension DeliveryJSON {
    static let schema = Schema.object([
        Property("number", .id, "The delivery's number."),
        Property("message_id", .text, "The webhook-id, the same at every attempt."),
        Property("endpoint", .of(ReferenceJSON.self), "Where to."),
        Property("state", .word(DeliveryState.self), "How it stands."),
        Property("template", .text.nullable, "The template of what it carries, the first where there are several."),
        Property("record", .of(RecordJSON.self).nullable, "What that is about."),
        Property("notifications", .id, "How many notifications it carries."),
        Property("attempts", .list(of: .object(attempt)), "How often it was tried, in order."),
        Property("next_attempt_at", .moment.nullable, "When it is tried next; null: no more."),
        Property("created_at", .moment, "When it was decided."),
    ])

    private static let attempt = [
        Property("number", .id, "Which attempt, from 1."), Property("at", .moment, "When it began."),
        Property("status", .whole.nullable, "The HTTP status; null where there was no answer."),
        Property("problem", .text.nullable, "Why it did not count; null: it went well."),
        Property("milliseconds", .count, "How long it took."),
        Property("answer", .text, "The first part of the answer."),
    ]
}
