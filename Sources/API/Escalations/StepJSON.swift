import Model
import Workflows

/// A step of an escalation as the API shows it.
struct StepJSON: JSONWritable {
    var step: Step
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("sequence", step.sequence)
            $0.field("name", step.name)
            $0.field("recipient", step.recipient.rawValue)
            $0.field("recipient_name", recipientName)
            $0.field("asks", step.asks.rawValue)
            $0.key("actions")
            $0.array(step.actions) { Self.write($1, to: &$0) }
            $0.key("time_out")
            if let timeOut = step.timeOut {
                $0.object {
                    $0.field("seconds", timeOut.after.components.seconds)
                    $0.field("counting", timeOut.counting.rawValue)
                    $0.field("then", timeOut.then.rawValue)
                }
            } else {
                $0.null()
            }
            $0.field("on_approval", step.onApproval)
            $0.field("on_rejection", step.onRejection)
            $0.field("quorum", step.quorum?.rawValue)
            $0.field("rejection_quorum", step.rejectionQuorum)
            $0.field("reminder_seconds", step.reminderSeconds)
            $0.field("phase", step.phase?.rawValue)
        }
    }

    private var recipientName: String? {
        switch step.recipient {
        case .user(let id): names.people[id]?.name
        case .team(let id): names.teams[id]?.name
        case .rota(let id): names.rotas[id]?.name
        case .role, .manager, .tier, .skill, .accountOwner: nil
        }
    }

    private static func write(_ action: StepAction, to writer: inout JSONWriter) {
        let (verb, target, template): (String, String?, String?) =
            switch action {
            case .reassign: ("reassign", nil, nil)
            case .raisePriority(let priority): ("raise-priority", priority.rawValue, nil)
            case .raiseTier(let tier): ("raise-tier", String(tier.rawValue), nil)
            case .tag(let tag): ("tag", tag, nil)
            case .notify(let member, let template): ("notify", member.rawValue, template)
            }
        writer.object {
            $0.field("do", verb)
            $0.field("to", target)
            $0.field("template", template)
        }
    }
}

extension StepJSON {
    static let schema = Schema.object([
        Property("sequence", .id, "Its place, from 1."), Property("name", .text, "What it is called."),
        Property("recipient", .text, "Who gets it: \(Recipient.allowedWords), things by their numbers."),
        Property("recipient_name", .text.nullable, "What that person, team or rota is called."),
        Property("asks", .word(Ask.self), "What it asks for."),
        Property("actions", .list(of: StepInput.action), "What happens on entry, in this order."),
        Property(
            "time_out",
            .object([
                Property("seconds", .id, "How long the step waits."),
                Property("counting", .word(ClockTarget.Counting.self), "Whether that is working time or every hour."),
                Property("then", .text, "What follows: manager, approve, reject or “goto N”."),
            ]).nullable, "What happens if nobody answers; null: what the settings say."),
        Property("on_approval", .id.nullable, "The step that follows an approval; null: it ends."),
        Property("on_rejection", .id.nullable, "The step that follows a rejection; null: it ends."),
        Property("quorum", .text.nullable, "Who has to approve: anyone, everyone or a number; null: one."),
        Property("rejection_quorum", .id.nullable, "How many rejections reject; null: one."),
        Property("reminder_seconds", .id.nullable, "How often whoever has not answered is reminded."),
        Property("phase", .word(CasePhase.self).nullable, "The phase that the case comes to with it."),
    ])
}
