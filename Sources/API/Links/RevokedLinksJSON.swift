/// How many links were taken back.
struct RevokedLinksJSON: JSONWritable {
    var count: Int

    func write(to writer: inout JSONWriter) { writer.object { $0.field("revoked", count) } }
}

extension RevokedLinksJSON {
    static let schema = Schema.object([Property("revoked", .count, "How many held until now.")])
}
