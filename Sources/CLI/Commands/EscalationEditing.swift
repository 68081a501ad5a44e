import BusinessTime
import Model
import Workflows

/// `belay escalation add` and `belay escalation step`
enum EscalationEditing {
    private struct File: Decodable {
        var name: String
        var description: String?
        var enabled: Bool?
        var steps: [StepDraft]?

        private enum Field: String, CodingKey, CaseIterable {
            case name, description, enabled, steps
        }

        init(from decoder: any Decoder) throws {
            try decoder.refuseFields(otherThan: Field.self)
            let values = try decoder.container(keyedBy: Field.self)
            name = try values.decode(String.self, forKey: .name)
            description = try values.decodeIfPresent(String.self, forKey: .description)
            enabled = try values.decodeIfPresent(Bool.self, forKey: .enabled)
            steps = try values.decodeIfPresent([StepDraft].self, forKey: .steps)
        }
    }

    static let add = Command.onData(
        "add", "Add an escalation, from a file or by name to add its steps afterwards.",
        discussion: """
            A file is JSON or JSON5; recipients are \(RecipientText.allowed):
              {
                name: "Big discounts", description: "A lead decides, then the manager.", enabled: true,
                steps: [
                  {name: "The lead decides", recipient: "role:lead", onApproval: 2,
                   timeOut: {after: "4h", then: "manager"}},
                  {name: "The manager decides", recipient: "manager", actions: [{do: "tag", to: "discount"}]},
                ],
              }
            """,
        arguments: [Argument("name", "Its name, where there is no file.", kind: .name, isRequired: false)],
        options: [
            Option("description", "What it is for."),
            Option("file", "A file that defines it; “-” for standard input.", kind: .file),
        ]
    ) { arguments, session in
        let definition: EscalationDefinition
        if let file = arguments.string("file") {
            if arguments.string("name") != nil || arguments.string("description") != nil {
                throw arguments.refusal("Give a name or --file, not both: the file holds name and description.")
            }
            let draft = try session.value(File.self, inFile: file)
            let configuration = try await session.environment().snapshot.configuration
            let steps = try (draft.steps ?? []).enumerated().map { try $1.step($0 + 1, configuration) }
            definition = try await session.run(
                AddEscalation(
                    name: draft.name, text: draft.description ?? "", steps: steps, isEnabled: draft.enabled ?? false))
        } else {
            guard let name = arguments.string("name") else {
                throw arguments.refusal("Give the escalation's name, or --file FILE that defines it.")
            }
            definition = try await session.run(
                AddEscalation(name: name, text: arguments.string("description") ?? ""))
        }
        return try await EscalationCommands.answer(definition, session)
    }

    static let set = Command.onData(
        "set", "Change what an escalation is called and what it is for.", arguments: [EscalationCommands.escalation],
        options: [Option("name", "A new name.", kind: .name), Option("description", "What it is for.")]
    ) { arguments, session in
        let change = ChangeEscalation.Change.header(
            name: arguments.string("name"), text: arguments.string("description"), isEnabled: nil)
        return try await EscalationCommands.change(arguments.requiredString("escalation"), change, session)
    }

    static let step = Command.onData(
        "step", "Add a step to the end of an escalation.",
        discussion: """
            Cases that wait keep the steps they began with. For example:
              belay escalation step "Big discounts" --name "The lead decides" --to role:lead --on-approval 2 --time-out 4h
            """,
        arguments: [EscalationCommands.escalation],
        options: [
            Option("name", "What the step is called.", kind: .name, isRequired: true),
            Option(
                "to", "Who gets it: \(RecipientText.allowed).", placeholder: "RECIPIENT",
                isRequired: true),
            Option("asks", "What it asks for.", kind: .word(of: Ask.self), default: "decision"),
            Option(
                "do", "What happens on entry: \(StepActionText.allowed).", kind: StepActionText.kind, isRepeating: true),
            Option("on-approval", "The step that follows an approval; else it ends.", kind: .integer(1...1000)),
            Option("on-rejection", "The step that follows a rejection; else it ends.", kind: .integer(1...1000)),
            Option("time-out", "How long it may wait; else the company's default.", kind: .span),
            Option(
                "quorum", "How many of those it goes to have to approve: anyone, everyone or a number; else one.",
                placeholder: "COUNT"),
            Option("rejection-quorum", "How many rejections reject; else one.", kind: .integer(1...100)),
            Option(
                "remind", "How often whoever has not answered is reminded; else the company's default.", kind: .span),
            Option("phase", "The phase that the case comes to with it.", kind: .word(of: CasePhase.self)),
            Option("then", "What follows: manager, approve, reject or “goto N”.", default: "manager"),
        ],
        flags: [Flag("around-the-clock", "The time-out counts every hour, not only working time.")]
    ) { arguments, session in
        let span = arguments.span("time-out")
        if span == nil, arguments.isGiven("then") || arguments.flag("around-the-clock") {
            throw arguments.refusal("--then and --around-the-clock say something about --time-out; give it, too.")
        }
        let draft = StepDraft(
            name: try arguments.requiredString("name"), recipient: try arguments.requiredString("to"),
            asks: arguments.word("asks", as: Ask.self), actions: arguments.values("do", as: StepAction.self),
            timeOut: span.map {
                StepDraft.TimeOutDraft(
                    after: $0.humanText, counting: arguments.flag("around-the-clock") ? .wall : .business,
                    then: arguments.string("then"))
            }, onApproval: arguments.integer("on-approval"), onRejection: arguments.integer("on-rejection"),
            quorum: arguments.string("quorum"), rejectionQuorum: arguments.integer("rejection-quorum"),
            remind: arguments.span("remind")?.humanText, phase: arguments.word("phase", as: CasePhase.self))
        let configuration = try await session.environment().snapshot.configuration
        let step = try draft.step(1, configuration)
        return try await EscalationCommands.change(
            arguments.requiredString("escalation"), .addStep(step), session)
    }
}
