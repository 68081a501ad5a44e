import Model

/// How far a walk through the questions came.
struct TriageResultJSON: JSONWritable {
    var result: TriageResult

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("steps", result.steps.lazy.map(TriageStepJSON.init))
            $0.field("next", result.next?.text)
            $0.field("priority", result.priority?.rawValue)
        }
    }
}

extension TriageResultJSON {
    static let schema = Schema.object([
        Property("steps", .list(of: TriageStepJSON.self), "The questions that were answered."),
        Property("next", .text.nullable, "The question that comes next."),
        Property("priority", .word(Priority.self).nullable, "What came out, where nothing is left to ask."),
    ])
}
