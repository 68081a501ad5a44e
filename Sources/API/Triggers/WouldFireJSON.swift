import Workflows

/// Some of the records that a trigger would fire for.
struct WouldFireJSON: JSONWritable {
    var answer: WouldFire.Answer

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.key("items")
            $0.array(answer.hits) { writer, hit in
                writer.object {
                    $0.field("record", RecordJSON(record: hit.record))
                    $0.field("why", hit.why)
                }
            }
            $0.field("looked_at", answer.looked)
            $0.key("excuses")
            $0.array(answer.excuses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)) { writer, excuse in
                writer.object {
                    $0.field("why", excuse.key)
                    $0.field("count", excuse.value)
                }
            }
            $0.field("next_cursor", answer.next.map { Cursor.text("would-fire", after: $0) })
        }
    }
}

extension WouldFireJSON {
    static let schema = Schema.object([
        Property(
            "items",
            .list(of: .object([Property("record", .of(RecordJSON.self), "Which."), Property("why", .text, "Why.")])),
            "Records that it would fire for."),
        Property("looked_at", .count, "How many records were looked at."),
        Property(
            "excuses",
            .list(
                of: .object([Property("why", .text, "Why it would not."), Property("count", .count, "For how many.")])),
            "Why it would not fire for the others."),
        Property("next_cursor", .text.nullable, "Where it goes on; null at the end."),
    ])
}
