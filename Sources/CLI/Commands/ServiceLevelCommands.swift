import BusinessTime
import Model
import Workflows

/// `belay service-level`
enum ServiceLevelCommands {
    static let group = Command<Session>(
        "service-level", "Set how quickly what has to happen.", subcommands: [add, set, enable, disable, list])

    private struct Answer: Encodable {
        var number: Int64
        var name: String
        var priority: String?
        var tier: Int?
        var department: String?
        var category: String?
        var calendar: String?
        var targets: [String: ClockTarget]
        var warningShares: [Double]
        var enabled: Bool

        init(_ level: ServiceLevel, _ wording: Wording) {
            number = level.id.rawValue
            name = level.name
            priority = level.priority?.rawValue
            tier = level.tier?.rawValue
            department = level.department.map { wording.name($0) }
            category = level.category
            calendar = level.calendar.flatMap { wording.configuration.calendars[$0]?.name }
            targets = Dictionary(uniqueKeysWithValues: level.targets.map { ($0.key.rawValue, $0.value) })
            warningShares = level.warningShares
            enabled = level.isEnabled
        }
    }

    private static let add = Command.onData(
        "add", "Set targets for some tickets; of several that hold the faster counts.",
        arguments: [Argument("name", "Its name.", kind: .name)],
        options: [
            Option("priority", "Only tickets of this priority.", kind: .word(of: Priority.self)),
            Option("tier", "Only tickets at this line of support.", kind: .integer(1...3)),
            Option("department", "Only tickets of this department.", kind: .name),
            Option("category", "Only tickets of this category."),
            Option("calendar", "The hours that count, by name; else the department's.", kind: .name),
        ] + targetOptions + [
            Option(
                "warn", "When to warn, as a share of the target; 0.5 and 0.75 where none is given.", kind: .decimal,
                isRepeating: true)
        ],
        flags: [aroundTheClock]
    ) { arguments, session in
        let shares = arguments.values("warn", as: Double.self)
        let level = try await session.run(
            AddServiceLevel(
                name: arguments.requiredString("name"), priority: arguments.word("priority", as: Priority.self),
                tier: arguments.integer("tier"), department: arguments.string("department"),
                category: arguments.string("category"), calendar: arguments.string("calendar"),
                targets: targets(in: arguments),
                warningShares: shares.isEmpty ? [0.5, 0.75] : shares))
        let wording = try await session.wording()
        try session.answer(Answer(level, wording)) {
            "Service level “\(level.name)” added for \(scope(level, wording)): \(targetWords(level)).\n"
        }
        return .succeeded
    }

    private static let level = Argument("service-level", "The service level's name or number.", kind: .name)
    private static let targetOptions = [
        Option("first-response", "Until our first answer.", kind: .span),
        Option("next-reply", "Until each further answer.", kind: .span),
        Option("resolution", "Until it is solved.", kind: .span),
        Option("customer-update", "Between two words of ours to the customer.", kind: .span),
    ]
    private static let aroundTheClock = Flag("around-the-clock", "Count every hour, not only working time.")

    private static func targets(in arguments: ParsedArguments) -> [ClockKind: ClockTarget] {
        let counting: ClockTarget.Counting = arguments.flag("around-the-clock") ? .wall : .business
        var targets: [ClockKind: ClockTarget] = [:]
        for kind in ClockKind.allCases {
            targets[kind] = arguments.span(kind.rawValue).map { ClockTarget(within: $0, counting: counting) }
        }
        return targets
    }

    private static let set = Command.onData(
        "set", "Change targets, hours or warnings; open clocks are worked out anew.", arguments: [level],
        options: [
            Option("name", "A new name.", kind: .name),
            Option("calendar", "The hours that count, by name; “-” for the department's.", kind: .name),
        ] + targetOptions + [
            Option("without", "A target to take away.", kind: .word(of: ClockKind.self), isRepeating: true),
            Option("warn", "When to warn, as a share of the target.", kind: .decimal, isRepeating: true),
        ],
        flags: [aroundTheClock]
    ) { arguments, session in
        let shares = arguments.values("warn", as: Double.self)
        let calendar = arguments.string("calendar")
        let without = arguments.values("without", as: String.self).compactMap(ClockKind.init)
        return try await change(
            ChangeServiceLevel(
                level: arguments.requiredString("service-level"), name: arguments.string("name"),
                calendar: calendar == "-" ? "" : calendar, targets: targets(in: arguments),
                withoutTargets: Set(without), warningShares: shares.isEmpty ? nil : shares), session)
    }

    private static let enable = Command.onData("enable", "Let a service level count again.", arguments: [level]) {
        arguments, session in
        try await change(
            ChangeServiceLevel(level: arguments.requiredString("service-level"), isEnabled: true), session)
    }

    private static let disable = Command.onData(
        "disable", "Let a service level no longer count; what it measured stays.", arguments: [level]
    ) { arguments, session in
        try await change(
            ChangeServiceLevel(level: arguments.requiredString("service-level"), isEnabled: false), session)
    }

    private static func change(_ workflow: ChangeServiceLevel, _ session: Session) async throws -> ExitCode {
        let level = try await session.run(workflow)
        let wording = try await session.wording()
        try session.answer(Answer(level, wording)) {
            let counts = level.isEnabled ? "" : ", and does not count now"
            return "Service level “\(level.name)” for \(scope(level, wording)): \(targetWords(level))\(counts).\n"
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List the service levels.") { _, session in
        let wording = try await session.wording()
        let levels = wording.configuration.serviceLevels.sorted { $0.id < $1.id }
        try session.answer(ListAnswer(items: levels.map { Answer($0, wording) })) {
            guard !levels.isEmpty else { return "There is no service level; add one with “belay service-level add”.\n" }
            var table = TextTable([
                .init("LEVEL"), .init("FOR"), .init("TARGETS"), .init("WARNS AT"), .init("STATUS"),
            ])
            for level in levels {
                let shares = level.warningShares.map { "\(Int(($0 * 100).rounded())) %" }
                table.append([
                    level.name, scope(level, wording), targetWords(level), shares.joined(separator: ", "),
                    level.isEnabled ? "enabled" : "disabled",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func scope(_ level: ServiceLevel, _ wording: Wording) -> String {
        var parts: [String] = []
        if let priority = level.priority { parts.append("priority \(priority.rawValue)") }
        if let tier = level.tier { parts.append("tier \(tier.rawValue)") }
        if let department = level.department { parts.append(wording.name(department)) }
        if let category = level.category { parts.append("category \(category)") }
        return parts.isEmpty ? "all tickets" : parts.joined(separator: ", ")
    }

    private static func targetWords(_ level: ServiceLevel) -> String {
        ClockKind.allCases.compactMap { kind in level.targets[kind].map { "\(kind.words) \($0.words)" } }
            .joined(separator: "; ")
    }
}
