import Model
import Workflows

/// An escalation with its steps and what is wrong with it.
struct EscalationDetailJSON: JSONWritable {
    var summary: EscalationSummary
    var findings: [LintFinding]
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let base = EscalationSummaryJSON(summary: summary, names: names)
        writer.object {
            base.writeFields(to: &$0)
            $0.field("steps", summary.definition.steps.lazy.map { StepJSON(step: $0, names: names) })
            $0.field("findings", findings.lazy.map(FindingJSON.init))
        }
    }
}

extension EscalationDetailJSON {
    static let schema = Schema.object(
        EscalationSummaryJSON.self,
        and: [
            Property("steps", .list(of: StepJSON.self), "Its steps, in order."),
            Property(
                "findings", .list(of: FindingJSON.self), "What is wrong with it; with an error it is not enabled."),
        ])
}
