import BusinessTime
import Model
import Workflows

/// An escalation as programs get it: the columns of its list, and its steps.
struct EscalationAnswer: Encodable {
    var number: Int64
    var name: String
    var description: String
    var usedIn: [BindingAnswer]
    var pending: Int
    var createdOn: Instant
    var status: String
    var version: Int
    var steps: [StepAnswer]
    var running: [Running]
    var findings: [LintFinding]?

    struct Running: Encodable {
        var version: Int
        var cases: Int
    }

    struct StepAnswer: Encodable {
        var sequence: Int
        var name: String
        var recipient: String
        var asks: String
        var actions: [String]
        var timeOutSeconds: Int64?
        var counting: String?
        var then: String?
        var onApproval: Int?
        var onRejection: Int?
        var quorum: String?
        var rejectionQuorum: Int?
        var reminderSeconds: Int64?
        var phase: String?
    }

    init(_ summary: EscalationSummary, _ wording: Wording, findings: [LintFinding]? = nil) {
        self.findings = findings
        running = summary.versions.sorted { $0.key < $1.key }.map { Running(version: $0.key, cases: $0.value) }
        let definition = summary.definition
        number = definition.id.rawValue
        name = definition.name
        description = definition.text
        usedIn = summary.bindings.map { BindingAnswer($0, wording) }
        pending = summary.pending
        createdOn = definition.createdAt
        status = definition.isEnabled ? "enabled" : "disabled"
        version = definition.version
        steps = definition.steps.map { step in
            StepAnswer(
                sequence: step.sequence, name: step.name, recipient: wording.text(step.recipient),
                asks: step.asks.rawValue, actions: step.actions.map(StepActionText.text),
                timeOutSeconds: step.timeOut.map { $0.after.milliseconds / 1000 },
                counting: step.timeOut?.counting.rawValue, then: step.timeOut?.then.rawValue,
                onApproval: step.onApproval, onRejection: step.onRejection, quorum: step.quorum?.rawValue,
                rejectionQuorum: step.rejectionQuorum, reminderSeconds: step.reminderSeconds,
                phase: step.phase?.rawValue)
        }
    }
}
