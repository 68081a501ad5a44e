/// How many sessions were ended.
struct EndedSessionsJSON: JSONWritable {
    var count: Int

    func write(to writer: inout JSONWriter) { writer.object { $0.field("ended", count) } }
}

extension EndedSessionsJSON {
    static let schema = Schema.object([Property("ended", .count, "How many held until now.")])
}
