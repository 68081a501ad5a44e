import Model
import Workflows

/// What became of a message from another system.
struct TakenJSON: JSONWritable {
    var taken: TakeMessage.Taken

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("repeated", taken.isRepeated)
            $0.field("record", taken.record.map { RecordJSON(record: $0) })
        }
    }
}

extension TakenJSON {
    static let schema = Schema.object([
        Property("repeated", .flag, "Whether it had been done before."),
        Property("record", .of(RecordJSON.self).nullable, "What it made or changed."),
    ])
}
