import BusinessTime
import Model
import Workflows

/// A step of an escalation as a client writes it; its place in the list is its sequence number.
struct StepInput: JSONInput {
    var name: String?
    var recipient: String?
    var asks: String?
    var actions: [StepAction]?
    var timeOut: StrictInput<TimeOutInput>?
    var onApproval: WholeNumber?
    var onRejection: WholeNumber?
    var quorum: String?
    var rejectionQuorum: WholeNumber?
    var reminderSeconds: WholeNumber?
    var phase: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, recipient, asks, actions
        case timeOut = "time_out"
        case onApproval = "on_approval"
        case onRejection = "on_rejection"
        case quorum
        case rejectionQuorum = "rejection_quorum"
        case reminderSeconds = "reminder_seconds"
        case phase
    }

    /// The step of a sequence number; `field` is where it stands in what was sent.
    func step(_ sequence: Int, in names: Configuration, at field: String = "") throws(Problem) -> Step {
        let name = name?.split(separator: " ").joined(separator: " ") ?? ""
        guard (1...200).contains(name.count) else { throw .invalid(field + "name", "has 1 to 200 characters") }
        guard let recipient else { throw .invalid(field + "recipient", "is missing") }
        let found: Recipient
        do { found = try names.recipient(named: recipient) } catch {
            throw .invalid(field + "recipient", error.description)
        }
        let quorum = try quorum.map { text throws(Problem) in
            guard let quorum = Quorum(rawValue: text) else {
                throw .invalid(
                    field + "quorum", "“\(text.prefix(100))” is none; use anyone, everyone or a number from 2 to 100")
            }
            return quorum
        }
        if let count = rejectionQuorum?.value, !(1...100).contains(count) {
            throw .invalid(field + "rejection_quorum", "\(count) is not between 1 and 100")
        }
        if let seconds = reminderSeconds?.value, !(60...316_224_000).contains(seconds) {
            throw .invalid(field + "reminder_seconds", "is not between a minute and ten years")
        }
        for (goto, name) in [(onApproval, "on_approval"), (onRejection, "on_rejection")] {
            if let step = goto?.value, !(1...1000).contains(step) {
                throw .invalid(field + name, "\(step) is not between 1 and 1000")
            }
        }
        return Step(
            sequence: sequence, name: name, recipient: found, asks: try Ask.named(asks, field + "asks") ?? .decision,
            actions: actions ?? [], timeOut: try timeOut?.input.timeOut(at: field + "time_out."),
            onApproval: onApproval?.value, onRejection: onRejection?.value, quorum: quorum,
            rejectionQuorum: rejectionQuorum?.value, reminderSeconds: reminderSeconds.map { Int64($0.value) },
            phase: try CasePhase.named(phase, field + "phase"))
    }

    /// The steps of a list, numbered from 1.
    static func steps(_ inputs: [StepInput], in names: Configuration) throws(Problem) -> [Step] {
        guard inputs.count <= 100 else { throw .invalid("steps", "are \(inputs.count); 100 at most are allowed") }
        var steps: [Step] = []
        for (index, input) in inputs.enumerated() {
            steps.append(try input.step(index + 1, in: names, at: "steps[\(index)]."))
        }
        return steps
    }
}

extension StepInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...200), "What it is called."),
            Property("recipient", .text(1...254), "Who gets it: \(Recipient.allowedWords)."),
        ],
        optional: [
            Property("asks", .word(Ask.self), "What it asks for; a decision where it is left out."),
            Property("actions", .list(of: action), "What happens on entry, in this order."),
            Property("time_out", .of(TimeOutInput.self), "What happens if nobody answers; else what the settings say."),
            Property("on_approval", .whole(1...1000), "The step that follows an approval; else it ends."),
            Property("on_rejection", .whole(1...1000), "The step that follows a rejection; else it ends."),
            Property("quorum", .text(1...8), "Who has to approve: anyone, everyone or a number; else one."),
            Property("rejection_quorum", .whole(1...100), "How many rejections reject; else one."),
            Property("reminder_seconds", .whole(60...316_224_000), "How often whoever has not answered is reminded."),
            Property("phase", .word(CasePhase.self), "The phase that the case comes to with it."),
        ])

    /// What a step does, as it is sent to us and as we show it.
    static let action = Schema.object(
        [
            Property("do", .words(["reassign", "raise-priority", "raise-tier", "tag", "notify"]), "What."),
            Property("to", .text.nullable, "The priority, the tier, the tag or whom."),
            Property("template", .text.nullable, "With notify: the notification's template."),
        ].map {
            var property = $0
            property.isRequired = property.name == "do"
            return property
        })

    static let example: String? =
        #"{"name": "The manager decides", "recipient": "manager", "time_out": {"seconds": 14400, "then": "approve"}}"#
}
