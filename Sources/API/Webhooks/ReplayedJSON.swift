/// How many deliveries are sent again.
struct ReplayedJSON: JSONWritable {
    var deliveries: Int

    func write(to writer: inout JSONWriter) {
        writer.object { $0.field("deliveries", deliveries) }
    }
}

extension ReplayedJSON {
    static let schema = Schema.object([Property("deliveries", .count, "How many are sent again.")])
}
