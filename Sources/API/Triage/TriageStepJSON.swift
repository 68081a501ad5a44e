import Model

/// One question with its answer.
struct TriageStepJSON: JSONWritable {
    var step: TriageResult.Step

    init(_ step: TriageResult.Step) { self.step = step }

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("question", step.question)
            $0.field("answer", step.answer.rawValue)
            $0.field("taken", step.taken)
        }
    }
}

extension TriageStepJSON {
    static let schema = Schema.object([
        Property("question", .text, "The question's key."),
        Property("answer", .word(TriageAnswer.self), "What was answered."),
        Property("taken", .text.nullable, "What “don't know” was taken for."),
    ])
}
