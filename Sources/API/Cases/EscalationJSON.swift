/// The case that an escalation by hand led to, if any.
struct EscalationJSON: JSONWritable {
    var value: CaseJSON?

    func write(to writer: inout JSONWriter) {
        writer.object { $0.field("case", value) }
    }
}

extension EscalationJSON {
    static let schema = Schema.object([
        Property(
            "case", .of(CaseJSON.self).nullable,
            "The case that was started or joined; null where no binding answered and the manager was told.")
    ])
}
