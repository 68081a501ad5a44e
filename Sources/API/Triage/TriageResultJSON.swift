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
