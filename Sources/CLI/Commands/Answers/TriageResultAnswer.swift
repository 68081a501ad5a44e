import Model

/// How far a walk through the questions came, as programs get it.
struct TriageResultAnswer: Encodable {
    var steps: [TriageResult.Step]
    var next: String?
    var priority: String?

    init(_ result: TriageResult) {
        steps = result.steps
        next = result.next?.text
        priority = result.priority?.rawValue
    }
}
