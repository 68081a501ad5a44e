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
