import Model
import Workflows

/// What a message would do.
struct TriedJSON: JSONWritable {
    var tried: TryMessage.Tried

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("fields", tried.fields)
            $0.field("record", tried.record.map { RecordJSON(record: $0) })
            $0.field("problem", tried.problem)
        }
    }
}

extension TriedJSON {
    static let schema = Schema.object([
        Property("fields", .map(of: .text), "What the mapping finds in it."),
        Property("record", .of(RecordJSON.self).nullable, "What it would make or change."),
        Property("problem", .text.nullable, "Why it would be refused; null: it would not."),
    ])
}
