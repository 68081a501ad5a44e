import Model

/// An event of the audit trail as the API shows it to admins: with where it came from, and its place in the chain.
struct AuditEventJSON: JSONWritable {
    var event: Event
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            EventJSON(event: event, names: names).writeFields(to: &$0)
            $0.field("origin", event.draft.origin?.description)
            $0.field("hash", event.hash.hex)
        }
    }
}

extension [UInt8] {
    /// The bytes in hexadecimal, in lower case.
    fileprivate var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension AuditEventJSON {
    static let schema = Schema.object(
        EventJSON.self,
        and: [
            Property("origin", .text.nullable, "By which door, and from which network."),
            Property("hash", .text, "What the next event's hash is made of, too."),
        ])
}
