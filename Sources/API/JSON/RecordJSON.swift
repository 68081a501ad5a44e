import Model

/// A record of any kind: `{"kind": "ticket", "number": 12}`.
struct RecordJSON: JSONWritable {
    var record: RecordReference

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("kind", record.kind.rawValue)
            $0.field("number", record.number)
        }
    }
}

extension RecordJSON {
    static let schema = Schema.object([
        Property("kind", .word(RecordKind.self), "What kind of record it is."),
        Property("number", .count, "Its number among the records of its kind; 0 where there is none."),
    ])
}
