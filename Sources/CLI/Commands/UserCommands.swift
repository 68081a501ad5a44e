import BusinessTime
import Model
import Transfer
import Workflows

/// `belay user`
enum UserCommands {
    static let group = Command<Session>(
        "user", "Add people, their absences, and how they come in.",
        subcommands: [add, list, show, change, quiet, away, back, disable, enable] + UserAccess.commands)

    private static let person = Argument("person", "The person's address.")

    private static let authority = Option(
        "authority", "The value up to which they may decide, such as “10000 EUR”; else any.", placeholder: "AMOUNT")

    private static let change = Command.onData(
        "change", "Change what is known of somebody: what they may do, how much they take, what they are good at.",
        discussion: """
            Cases that wait go to them at once where they take more than before. What may be given several times takes the \
            place of all that was known; an empty text alone leaves nothing of it.
            """, arguments: [person],
        options: [
            Option("role", "What they may do.", kind: .word(of: Role.self)),
            Option("capacity", "How many open cases they get at most.", kind: .integer(1...1000)),
            Option("authority", "The value up to which they may decide; an empty text: any.", placeholder: "AMOUNT"),
            Option("name", "Their name.", kind: .name),
            Option("department", "Where they work; an empty text: for all.", placeholder: "DEPARTMENT"),
            Option("custom-role", "A role of the company's own.", isRepeating: true),
            Option("skill", "Something they are good at.", isRepeating: true),
            Option("language", "A language they speak, such as en or de.", isRepeating: true),
            Option("region", "A region they know.", isRepeating: true),
            Option("time-zone", "Where they are, an IANA name.", placeholder: "ZONE"),
            Option("calendar", "Their own working hours; an empty text: their department's.", placeholder: "CALENDAR"),
        ]
    ) { arguments, session in
        func all(_ name: String) -> [String]? {
            arguments.isGiven(name) ? arguments.list(name).filter { !$0.isEmpty } : nil
        }
        return try await change(
            ChangePerson(
                person: arguments.requiredString("person"), role: arguments.word("role", as: Role.self),
                capacity: arguments.integer("capacity"), authority: arguments.string("authority"),
                details: PersonDetails(
                    name: arguments.string("name"), department: arguments.string("department"),
                    customRoles: all("custom-role"), skills: all("skill"), languages: all("language"),
                    regions: all("region"), timeZone: arguments.string("time-zone"),
                    calendar: arguments.string("calendar"))), session)
    }

    private static let add = Command.onData(
        "add", "Add somebody who works here.",
        arguments: [Argument("address", "Their e-mail address.")],
        options: [
            Option("name", "Their name.", kind: .name, isRequired: true),
            Option("role", "What they may do.", kind: .word(of: Role.self), default: "agent"),
            Option("custom-role", "A role of the company's own that escalations can go to.", isRepeating: true),
            Option("department", "Where they work.", kind: .name),
            Option("skill", "Something they are good at.", isRepeating: true),
            Option("language", "A language they speak, such as en or de; en where none is given.", isRepeating: true),
            Option("time-zone", "Where they are, an IANA name; else the company's.", placeholder: "ZONE"),
            Option("capacity", "How many open cases they get at most.", kind: .integer(1...1000), default: "4"),
            Option("region", "A region they know.", isRepeating: true),
            authority, Option("calendar", "Their own working hours; else their department's.", kind: .name),
        ]
    ) { arguments, session in
        let languages = arguments.list("language")
        let person = try await session.run(
            AddPerson(
                name: arguments.requiredString("name"), email: arguments.requiredString("address"),
                role: arguments.word("role", as: Role.self) ?? .agent, customRoles: arguments.list("custom-role"),
                department: arguments.string("department"), skills: arguments.list("skill"),
                languages: languages.isEmpty ? ["en"] : languages, timeZone: arguments.string("time-zone"),
                capacity: arguments.integer("capacity") ?? 4, regions: arguments.list("region"),
                authority: arguments.string("authority"), calendar: arguments.string("calendar")))
        let wording = try await session.wording()
        try session.answer(ExportedPerson(person, wording.names)) {
            "\(person.name) <\(person.email)> added as \(person.role.rawValue).\n"
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List everybody who works here.") { _, session in
        let wording = try await session.wording()
        let people = wording.configuration.people.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        try session.answer(ListAnswer(items: people.map { ExportedPerson($0, wording.names) })) {
            guard !people.isEmpty else { return "Nobody works here yet; add somebody with “belay user add”.\n" }
            var table = TextTable([
                .init("NAME"), .init("ADDRESS"), .init("ROLE"), .init("DEPARTMENT"),
                .init("CAPACITY", alignment: .right),
                .init("PRESENCE"),
            ])
            for person in people {
                let roles = [person.role.rawValue] + person.customRoles
                table.append([
                    person.name, person.email, roles.joined(separator: ", "), wording.name(person.department),
                    "\(person.capacity)", wording.presence(person),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show what is known of a person.", arguments: [person]) {
        arguments, session in
        let wording = try await session.wording()
        let address = try arguments.requiredString("person")
        guard
            let person = wording.configuration.person(email: address)
                ?? Int64(address).flatMap({ wording.configuration.people[PersonID($0)] })
        else { throw CommandError("Nobody here has the address “\(address)”; “belay user list” shows who is.") }
        try session.answer(ExportedPerson(person, wording.names)) {
            var facts = FactSheet()
            facts.add("address", person.email)
            facts.add("role", ([person.role.rawValue] + person.customRoles).joined(separator: ", "))
            facts.add("department", person.department.map { wording.name($0) })
            let managed = wording.configuration.departments.values.filter { $0.manager == person.id }.map(\.name)
            facts.add("manages", managed.sorted().joined(separator: ", "))
            let teams = wording.configuration.teams.values.filter { $0.members.contains(person.id) }.map(\.name)
            facts.add("teams", teams.sorted().joined(separator: ", "))
            facts.add("skills", person.skills.joined(separator: ", "))
            facts.add("languages", person.languages.joined(separator: ", "))
            facts.add("regions", person.regions.joined(separator: ", "))
            facts.add("decides", person.authority.map { "up to \($0)" })
            facts.add("time zone", person.timeZone)
            facts.add("capacity", "\(person.capacity) open cases")
            facts.add("presence", wording.presence(person))
            facts.add(
                "planned leave",
                person.plannedLeave.map { "\(wording.moment($0.from)) – \(wording.moment($0.until))" })
            facts.add("quiet hours", person.quiet?.hoursText)
            facts.add("digest", person.quiet?.digestText.map { "at \($0)" })
            return "\(TerminalText.line(person.name))\n" + facts.text
        }
        return .succeeded
    }

    private static let quiet = Command.onData(
        "quiet", "Say when somebody wants to be left alone.",
        discussion: """
            In quiet hours, by their own clocks, nothing reaches them but what is critical; the rest comes as one message when \
            they are over. With a digest it comes once a day. Everybody may set this for themselves.
            """, arguments: [person],
        options: [
            Option(
                "hours", "From when until when, such as 22:00-07:00; an empty text: no quiet hours.",
                placeholder: "HOURS"),
            Option(
                "digest", "When all that is not critical comes, such as 08:00; an empty text: as it happens.",
                placeholder: "TIME"),
        ], flags: [Flag("off", "Neither quiet hours nor a digest.")]
    ) { arguments, session in
        var quiet = ChangePerson.Quiet(hours: arguments.string("hours"), digest: arguments.string("digest"))
        if arguments.flag("off") { quiet = ChangePerson.Quiet(hours: "", digest: "") }
        guard quiet.hours != nil || quiet.digest != nil else {
            throw arguments.refusal("Give --hours, --digest or --off.")
        }
        let person = try await session.run(
            ChangePerson(person: arguments.requiredString("person"), quiet: quiet))
        let wording = try await session.wording()
        try session.answer(ExportedPerson(person, wording.names)) {
            let parts = [
                person.quiet?.hoursText.map { "is left alone \($0) (\(person.timeZone))" },
                person.quiet?.digestText.map { "gets a digest at \($0) (\(person.timeZone))" },
            ].compactMap(\.self)
            return
                "\(person.name) \(parts.isEmpty ? "hears of everything as it happens" : parts.joined(separator: " and ")).\n"
        }
        return .succeeded
    }

    private static let away = Command.onData(
        "away", "Say that somebody is not there, until when, and who stands in.", arguments: [person],
        options: [
            Option("from", "When it begins; else now.", placeholder: "MOMENT"),
            Option("until", "When they are back; else until “belay user back”.", placeholder: "MOMENT"),
            Option("delegate", "Who stands in for them.", placeholder: "ADDRESS"),
        ]
    ) { arguments, session in
        let address = try arguments.requiredString("person")
        let wording = try await session.wording()
        func moment(_ name: String) throws -> Instant? {
            try arguments.string(name).map { text in
                guard let moment = MomentText.read(text, timeZone: wording.timeZone) else {
                    throw arguments.refusal("--\(name) takes \(MomentText.allowed), not “\(text)”.")
                }
                return moment
            }
        }
        let until = try moment("until")
        let delegate = arguments.string("delegate")
        var presence = ChangePerson.Presence.away(until: until, delegate: delegate)
        if let from = try moment("from") {
            guard let until else {
                throw arguments.refusal("A leave that is planned needs its end: give --until, too.")
            }
            presence = .leave(from: from, until: until, delegate: delegate)
        }
        return try await change(ChangePerson(person: address, presence: presence), session)
    }

    private static let back = Command.onData("back", "Say that somebody is there again.", arguments: [person]) {
        arguments, session in
        try await change(ChangePerson(person: arguments.requiredString("person"), presence: .present), session)
    }

    private static let disable = Command.onData(
        "disable", "Take somebody's access away; what they held goes to others.", arguments: [person]
    ) { arguments, session in
        try await change(ChangePerson(person: arguments.requiredString("person"), isDisabled: true), session)
    }

    private static let enable = Command.onData("enable", "Give somebody their access back.", arguments: [person]) {
        arguments, session in
        try await change(ChangePerson(person: arguments.requiredString("person"), isDisabled: false), session)
    }

    private static func change(_ change: ChangePerson, _ session: Session) async throws -> ExitCode {
        let person = try await session.run(change)
        let wording = try await session.wording()
        try session.answer(ExportedPerson(person, wording.names)) {
            let plan = person.plannedLeave.map { ", and away from \(wording.moment($0.from))" } ?? ""
            return "\(person.name) is \(wording.presence(person))\(plan).\n"
        }
        return .succeeded
    }
}
