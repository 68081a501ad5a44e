import Model

/// What becomes of a case that is moved to the newest version of its escalation.
struct CaseMoveJSON: JSONWritable {
    var move: CaseMove

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("case", move.case.rawValue)
            $0.field("version", move.version)
            $0.field("step", move.from)
            $0.field("to", move.to)
            $0.field("why", move.why)
        }
    }
}

extension CaseMoveJSON {
    static let schema = Schema.object([
        Property("case", .id, "The case."),
        Property("version", .id, "The version it runs by."),
        Property("step", .count, "The step it is in."),
        Property("to", .count.nullable, "The step it comes to; null where it cannot move."),
        Property("why", .text, "Why."),
    ])
}
