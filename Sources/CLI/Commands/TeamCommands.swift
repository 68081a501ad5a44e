import BusinessTime
import Model
import Transfer
import Workflows

/// `belay team`
enum TeamCommands {
    static let group = Command<Session>("team", "Add, change and list teams.", subcommands: [add, list, set])

    private static let add = Command.onData(
        "add", "Add a team that escalations can go to.",
        discussion: """
            A team takes turns unless --assignment says otherwise: least-loaded, or expert for whoever has a skill called like \
            the ticket's category or one of its tags. With --silence its first member is the primary, and the next takes over \
            where the primary is away or silent for that long.
            """,
        arguments: [Argument("name", "Its name.", kind: .name)],
        options: [
            Option("department", "The department it belongs to.", kind: .name, isRequired: true),
            Option("tier", "The line of support.", kind: .integer(1...3), default: "1"),
            Option("member", "A member, in order.", placeholder: "ADDRESS", isRepeating: true),
            Option(
                "assignment", "How work finds a member; round-robin, or with --silence primary-secondary.",
                kind: .choice(AssignmentMethod.words)),
            Option("after-hours", "The rota that has its work outside its department's hours.", kind: .name),
            Option("silence", "Primary and secondary: how long the primary may stay silent.", kind: .span),
        ]
    ) { arguments, session in
        let silence = arguments.span("silence")
        let word = arguments.string("assignment") ?? (silence == nil ? "round-robin" : "primary-secondary")
        guard let assignment = AssignmentMethod(word: word, silence: silence) else {
            throw arguments.refusal("--silence belongs to --assignment primary-secondary, which needs it.")
        }
        let team = try await session.run(
            AddTeam(
                name: arguments.requiredString("name"), department: arguments.requiredString("department"),
                tier: arguments.integer("tier") ?? 1, members: arguments.list("member"),
                assignment: assignment, afterHours: arguments.string("after-hours")))
        let wording = try await session.wording()
        try session.answer(ExportedTeam(team, wording.names)) {
            let members = team.members.map { wording.name($0) }.joined(separator: ", ")
            return "Team “\(team.name)” added: \(members.isEmpty ? "nobody yet" : members).\n"
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Change a team; what is left out stays as it is.",
        arguments: [Argument("team", "Its name or number.", kind: .name)],
        options: [
            Option("name", "A new name.", kind: .name),
            Option("department", "The department that it comes to.", kind: .name),
            Option("tier", "The line of support.", kind: .integer(1...3)),
            Option(
                "member", "A member, in order; these take the place of all.", placeholder: "ADDRESS", isRepeating: true),
            Option("assignment", "How work finds a member.", kind: .choice(AssignmentMethod.words)),
            Option(
                "after-hours", "The rota that has its work outside hours; an empty text: none.", placeholder: "ROTA"),
            Option("silence", "Primary and secondary: how long the primary may stay silent.", kind: .span),
        ]
    ) { arguments, session in
        let silence = arguments.span("silence")
        let word = arguments.string("assignment") ?? (silence == nil ? nil : "primary-secondary")
        let assignment = word.flatMap { AssignmentMethod(word: $0, silence: silence) }
        if word != nil, assignment == nil {
            throw arguments.refusal("--silence belongs to --assignment primary-secondary, which needs it.")
        }
        let team = try await session.run(
            ChangeTeam(
                team: arguments.requiredString("team"), name: arguments.string("name"),
                department: arguments.string("department"), tier: arguments.integer("tier"),
                members: arguments.isGiven("member") ? arguments.list("member") : nil, assignment: assignment,
                afterHours: arguments.string("after-hours")))
        let wording = try await session.wording()
        try session.answer(ExportedTeam(team, wording.names)) {
            let members = team.members.map { wording.name($0) }.joined(separator: ", ")
            return "Team “\(team.name)” changed: \(members.isEmpty ? "nobody yet" : members).\n"
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List the teams.") { _, session in
        let wording = try await session.wording()
        let teams = wording.configuration.teams.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        try session.answer(ListAnswer(items: teams.map { ExportedTeam($0, wording.names) })) {
            guard !teams.isEmpty else { return "There is no team; add one with “belay team add”.\n" }
            var table = TextTable([
                .init("TEAM"), .init("DEPARTMENT"), .init("TIER", alignment: .right), .init("ASSIGNMENT"),
                .init("MEMBERS"),
            ])
            for team in teams {
                let assignment =
                    switch team.assignment {
                    case .roundRobin: "in turn"
                    case .leastLoaded: "the least loaded"
                    case .expert: "the expert"
                    case .primarySecondary(let silence): "the next after \(silence.spacedText) of silence"
                    }
                table.append([
                    team.name, wording.name(team.department), "\(team.tier.rawValue)", assignment,
                    team.members.map { wording.name($0) }.joined(separator: ", "),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }
}
