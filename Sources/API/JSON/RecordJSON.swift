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
