import BusinessTime
import Model
import Workflows

extension TriggerCommands {
    static let show = Command.onData(
        "show", "Show a trigger, how often it fired and was held back, and what it starts.", arguments: [trigger]
    ) { arguments, session in
        let detail = try await session.ask(ShowTrigger(trigger: arguments.requiredString("trigger")))
        let wording = try await session.wording()
        try session.answer(TriggerDetailAnswer(detail, wording)) {
            let definition = detail.definition
            let terminal = session.output.terminal
            var facts = FactSheet()
            facts.add("watches", "\(definition.module.rawValue) for \(definition.event.rawValue)")
            facts.add("condition", detail.conditionText.isEmpty ? "none, it always holds" : detail.conditionText)
            facts.add("parameters", definition.parameters.description)
            facts.add("cooldown", definition.cooldown?.spacedText)
            facts.add("daily cap", definition.dailyCap.map(String.init))
            facts.add("status", definition.isEnabled ? "enabled" : "disabled")
            for binding in detail.bindings {
                facts.add(
                    "binding \(binding.id)",
                    "starts “\(wording.name(binding.escalation))”" + (binding.isEnabled ? "" : ", but is disabled"))
            }
            if detail.bindings.isEmpty { facts.add("binding", "none: it starts nothing") }
            let title = Styles(terminal).bold("Trigger \(definition.id): \(TerminalText.line(definition.name))")
            return title + "\n" + facts.text + days(detail, terminal)
        }
        return .succeeded
    }

    private static func days(_ detail: TriggerDetail, _ terminal: TerminalTraits) -> String {
        guard let days = detail.days else {
            return "\nNothing holds it back, so it is not counted.\n"
        }
        guard !days.isEmpty else {
            return "\nIt neither fired nor was held back in the last \(ShowTrigger.days) days.\n"
        }
        var table = TextTable([
            .init("DAY (UTC)", isFixed: true), .init("FIRED", alignment: .right), .init("HELD BACK", alignment: .right),
        ])
        for day in days { table.append([day.day.description, "\(day.fired)", "\(day.heldBack)"]) }
        return "\n" + table.rendered(for: terminal)
    }

    static let wouldFire = Command.onData(
        "would-fire", "List the records that a trigger would fire for as they stand, by the passing of time.",
        discussion: """
            For triggers that wait for a moment: unassigned, untouched, deal-stalled, deal-quiet, renewal-near, and \
            conditions with older-than. Nothing fires and nothing is changed.
            """,
        arguments: [trigger],
        options: [Option("at", "As if it were this moment; else now.", kind: .moment)]
    ) { arguments, session in
        let environment = try await session.environment()
        let principal = try session.principal(in: environment)
        let at = arguments.value("at", as: Instant.self) ?? environment.clock.now()
        let name = try arguments.requiredString("trigger")
        var answer = WouldFireAnswer(at: at.description)
        var after: Int64 = 0
        while true {
            try Task.checkCancellation()
            let part = try await environment.rehearse(WouldFire(trigger: name, after: after), as: principal, at: at)
            answer.add(part)
            guard let next = part.next else { break }
            after = next
        }
        try session.answer(answer) { answer.text(for: session.output.terminal) }
        return .succeeded
    }
}

/// The records that a trigger would fire for.
private struct WouldFireAnswer: Encodable {
    struct Hit: Encodable {
        var record: RecordReference
        var why: String
    }

    struct Excuse: Encodable {
        var why: String
        var count: Int
    }

    var at: String
    var looked = 0
    var items: [Hit] = []
    var excuses: [Excuse] = []

    mutating func add(_ part: WouldFire.Answer) {
        looked += part.looked
        items += part.hits.map { Hit(record: $0.record, why: $0.why) }
        for (why, count) in part.excuses.sorted(by: { $0.key < $1.key }) {
            if let place = excuses.firstIndex(where: { $0.why == why }) {
                excuses[place].count += count
            } else if excuses.count < 100 {
                excuses.append(Excuse(why: why, count: count))
            }
        }
    }

    func text(for terminal: TerminalTraits) -> String {
        var text = ""
        if !items.isEmpty {
            var table = TextTable([.init("RECORD", isFixed: true), .init("WHY")])
            for hit in items { table.append([hit.record.description, hit.why]) }
            text = table.rendered(for: terminal)
        }
        text += "It would fire for \(items.count) of \(looked) open records.\n"
        for excuse in excuses.sorted(by: { $0.count > $1.count }).prefix(5) {
            text += "  \(excuse.count) not: \(TerminalText.line(excuse.why))\n"
        }
        return text
    }
}
