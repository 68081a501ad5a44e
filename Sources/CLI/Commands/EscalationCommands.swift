import BusinessTime
import Escalation
import Model
import Workflows

/// `belay escalation`
enum EscalationCommands {
    static let group = Command<Session>(
        "escalation", "Define escalations and their steps.",
        subcommands: [
            list, show, EscalationEditing.add, EscalationEditing.set, EscalationEditing.step, check, enable, disable,
            moveCases,
        ])

    static let escalation = Argument("escalation", "Its name or number.", kind: .name)

    private static let list = Command.onData(
        "list", "List the escalations with what starts them and what waits in them."
    ) {
        _, session in
        let summaries = try await session.ask(ListEscalations())
        let wording = try await session.wording()
        try session.answer(ListAnswer(items: summaries.map { EscalationAnswer($0, wording) })) {
            guard !summaries.isEmpty else { return "There is no escalation; add one with “belay escalation add”.\n" }
            var table = TextTable([
                .init("NAME"), .init("DESCRIPTION"), .init("USED IN"), .init("PENDING", alignment: .right),
                .init("CREATED ON", isFixed: true), .init("STATUS"),
            ])
            for summary in summaries {
                let definition = summary.definition
                let modules = Module.allCases.filter { module in summary.bindings.contains { $0.module == module } }
                table.append([
                    definition.name, definition.text, modules.isEmpty ? "–" : modules.words, "\(summary.pending)",
                    wording.day(definition.createdAt), definition.isEnabled ? "enabled" : "disabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData(
        "show", "Show an escalation with its steps and what starts it.", arguments: [escalation]
    ) { arguments, session in
        let summaries = try await session.ask(ListEscalations(only: arguments.requiredString("escalation")))
        let wording = try await session.wording()
        guard let summary = summaries.first else { throw CommandError("There is no such escalation.") }
        try session.answer(EscalationAnswer(summary, wording)) { text(summary, wording, session.output.terminal) }
        return .succeeded
    }

    private static let check = Command.onData(
        "check", "Look for mistakes in an escalation's steps.", arguments: [escalation]
    ) { arguments, session in
        let findings = try await session.ask(CheckEscalation(escalation: arguments.requiredString("escalation")))
        try session.answer(ListAnswer(items: findings)) {
            findings.isEmpty ? "No mistake found.\n" : findings.map { "\($0)\n" }.joined()
        }
        return findings.contains { $0.severity == .error } ? .failed : .succeeded
    }

    private static let enable = Command.onData(
        "enable", "Let cases begin in an escalation.", arguments: [escalation]
    ) { arguments, session in
        try await change(arguments.requiredString("escalation"), .enable, session)
    }

    private static let disable = Command.onData(
        "disable", "Let no new case begin in an escalation; those that wait go on.", arguments: [escalation]
    ) { arguments, session in
        try await change(arguments.requiredString("escalation"), .disable, session)
    }

    private static let moveCases = Command.onData(
        "move-cases", "Show which running cases could go on in the newest version, and move them there.",
        discussion: """
            A case keeps the version that it began with. Without --apply nothing is changed. A case moves where the step it is \
            in is in the newest version too; whoever has it keeps it.
            """,
        arguments: [escalation], flags: [Flag("apply", "Move those that can be moved.")]
    ) { arguments, session in
        let name = try arguments.requiredString("escalation")
        let isApplied = arguments.flag("apply")
        let moves =
            isApplied
            ? try await session.run(MoveCases(escalation: name))
            : try await session.ask(PreviewCaseMoves(escalation: name))
        try session.answer(ListAnswer(items: moves.map(CaseMoveAnswer.init))) {
            guard !moves.isEmpty else { return "Every running case runs by the newest version.\n" }
            var table = TextTable([
                .init("CASE", alignment: .right), .init("VERSION", alignment: .right),
                .init("STEP", alignment: .right), .init("TO", alignment: .right), .init("WHY"),
            ])
            for move in moves {
                table.append([
                    "\(move.case)", "\(move.version)", "\(move.from)", move.to.map { "\($0)" } ?? "stays", move.why,
                ])
            }
            let able = moves.count { $0.to != nil }
            let summary =
                isApplied
                ? "\(able) moved, \(moves.count - able) left as they are.\n"
                : "\(able) can be moved, \(moves.count - able) cannot; --apply moves them.\n"
            return table.rendered(for: session.output.terminal) + summary
        }
        return .succeeded
    }

    /// Changes an escalation and shows what it is now.
    static func change(
        _ name: String, _ change: ChangeEscalation.Change, _ session: Session
    ) async throws -> ExitCode {
        let changed = try await session.run(ChangeEscalation(escalation: name, change: change))
        return try await answer(changed, session)
    }

    /// Shows an escalation.
    static func answer(_ definition: EscalationDefinition, _ session: Session) async throws -> ExitCode {
        let summaries = try await session.ask(ListEscalations(only: definition.id.description))
        let wording = try await session.wording()
        guard let summary = summaries.first else { throw CommandError("There is no such escalation.") }
        let findings = try await session.ask(CheckEscalation(escalation: definition.id.description))
        try session.answer(EscalationAnswer(summary, wording, findings: findings)) {
            let remarks =
                findings.map { TerminalText.line("\($0)") + "\n" } + (summary.impact.map { [$0 + "\n"] } ?? [])
            let page = text(summary, wording, session.output.terminal)
            return remarks.isEmpty ? page : page + "\n" + remarks.joined()
        }
        return .succeeded
    }

    private static func text(_ summary: EscalationSummary, _ wording: Wording, _ terminal: TerminalTraits) -> String {
        let definition = summary.definition
        var facts = FactSheet()
        facts.add("description", definition.text)
        facts.add("status", definition.isEnabled ? "enabled" : "disabled")
        facts.add("pending", "\(summary.pending)")
        facts.add("version", "\(definition.version), created \(wording.day(definition.createdAt))")
        for binding in summary.bindings {
            facts.add("used in", "\(wording.sentence(binding)), binding \(binding.id)")
        }
        var sections = [Styles(terminal).bold("Escalation “\(TerminalText.line(definition.name))”") + "\n" + facts.text]
        for step in definition.steps {
            var facts = FactSheet()
            facts.add("goes to", wording.text(step.recipient))
            facts.add("asks for", step.asks.rawValue)
            if let quorum = step.quorum { facts.add("approved by", quorum.rawValue) }
            if let count = step.rejectionQuorum { facts.add("rejected by", "\(count)") }
            if let seconds = step.reminderSeconds {
                facts.add("reminds", "every \(Duration.seconds(seconds).spacedText)")
            }
            facts.add("phase", step.phase?.rawValue)
            facts.add("on entry", step.actions.map(StepActionText.text).joined(separator: ", "))
            if step.asks != .nothing { facts.add("time-out", timeOut(step, wording)) }
            facts.add("on approval", step.onApproval.map { "step \($0)" } ?? "Approve ends")
            if step.asks != .nothing {
                facts.add("on rejection", step.onRejection.map { "step \($0)" } ?? "Reject ends")
            }
            sections.append("Step \(step.sequence): \(TerminalText.line(step.name))\n" + facts.text)
        }
        if definition.steps.isEmpty {
            sections.append("It has no step yet; add one with “belay escalation step”.\n")
        }
        return sections.joined(separator: "\n")
    }

    private static func timeOut(_ step: Step, _ wording: Wording) -> String {
        guard let timeOut = step.timeOut else {
            let after = Duration.seconds(wording.configuration.settings.defaultTimeOutSeconds).spacedText
            return "after \(after) around the clock: to the manager (the default)"
        }
        let then =
            switch timeOut.then {
            case .goto(let step): "to step \(step)"
            case .approve: "it is approved"
            case .reject: "it is rejected"
            case .manager: "to the manager"
            }
        return "after \(ClockTarget(within: timeOut.after, counting: timeOut.counting).words): \(then)"
    }
}

extension Wording {
    /// The day of a moment, as in “Mon 2 Mar 2026”.
    func day(_ instant: Instant) -> String {
        guard let time = ZonedTime(instant, timeZone: timeZone) else { return instant.description }
        return "\(time.shortDay) \(time.day.year)"
    }

    /// What starts an escalation, as a sentence without its end.
    func sentence(_ binding: Binding) -> String {
        let answer = BindingAnswer(binding, self)
        let trigger = answer.trigger.map { " by “\($0)”" } ?? ""
        let department = answer.department.map { ", \($0) only" } ?? ""
        return "\(answer.event)\(trigger) in \(answer.module)\(department) (priority \(answer.priority)"
            + "\(answer.isEnabled ? "" : ", disabled"))"
    }
}
