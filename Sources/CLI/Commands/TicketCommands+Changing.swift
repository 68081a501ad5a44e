import Model
import Workflows

extension TicketCommands {
    static let assign = Command.onData(
        "assign", "Give a ticket to a person or a team, or to nobody.", arguments: [ticket],
        options: [
            Option("to", "Who works on it from now on.", placeholder: "ADDRESS"),
            Option("team", "Whose queue it is in from now on.", kind: .name),
        ],
        flags: [Flag("nobody", "Take it from whoever works on it.")]
    ) { arguments, session in
        let to = arguments.string("to")
        if to != nil, arguments.flag("nobody") { throw arguments.refusal("Give --to or --nobody, not both.") }
        if to == nil, arguments.string("team") == nil, !arguments.flag("nobody") {
            throw arguments.refusal("Say to whom: --to ADDRESS, --team NAME or --nobody.")
        }
        let ticket = try await session.run(
            ChangeTicket(
                ticket: TicketID(arguments.number("ticket")), team: arguments.string("team"),
                assignee: arguments.flag("nobody") ? "" : to))
        let wording = try await session.wording()
        let whom = ticket.assignee.map { wording.name($0) } ?? "nobody"
        let team = ticket.team.map { " (team \(wording.name($0)))" } ?? ""
        try session.answer(TicketAnswer(ticket, wording)) { "Ticket \(ticket.id) is with \(whom)\(team).\n" }
        return .succeeded
    }

    static let set = Command.onData(
        "set", "Change what a ticket says about itself.",
        discussion: "Only what is given is changed; an empty text takes a category or a field away.",
        arguments: [ticket],
        options: [
            Option("subject", "What it is about."), Option("department", "Who answers.", kind: .name),
            Option("category", "What kind of matter it is."),
            Option("priority", "How urgent it is.", kind: .word(of: Priority.self)),
            Option("status", "Where it stands.", kind: .word(of: TicketStatus.self)),
            Option("tier", "The line of support.", kind: .integer(1...3)),
            Option("tag", "A word to find it by; those given replace all.", isRepeating: true),
            Option("link", "A record it has to do with, such as \"deal 3\".", kind: .record, isRepeating: true),
            Option("unlink", "A record it has nothing to do with any more.", kind: .record, isRepeating: true),
            Option("field", "A field of the company's own.", kind: .assignment, isRepeating: true),
            Option("if-version", "Refuse where somebody changed it since this version.", kind: .number),
        ]
    ) { arguments, session in
        let number = TicketID(try arguments.number("ticket"))
        let links = try await links(of: number, arguments, session)
        _ = try await session.run(
            ChangeTicket(
                ticket: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                subject: arguments.string("subject"), department: arguments.string("department"),
                category: arguments.string("category"), priority: arguments.string("priority"),
                status: arguments.string("status"), tier: arguments.integer("tier"),
                tags: arguments.isGiven("tag") ? arguments.list("tag") : nil, links: links,
                customFields: arguments.assignments("field")))
        try await answer("changed", number, session)
        return .succeeded
    }

    /// All the ticket's links after what is added and taken away; nil where nothing is.
    private static func links(
        of ticket: TicketID, _ arguments: ParsedArguments, _ session: Session
    ) async throws -> [RecordReference]? {
        guard arguments.isGiven("link") || arguments.isGiven("unlink") else { return nil }
        let gone = arguments.list("unlink").compactMap(RecordReference.init)
        let links = try await session.ask(ShowTicket(ticket: ticket)).ticket.links.filter { !gone.contains($0) }
        return links + arguments.list("link").compactMap(RecordReference.init)
    }

    static let merge = Command.onData(
        "merge", "Put a customer's ticket together with another of theirs about the same matter.",
        discussion: "TICKET is closed; the other goes on with what was said on both, and keeps the earlier due time.",
        arguments: [ticket], options: [Option("into", "The ticket that goes on.", kind: .number, isRequired: true)]
    ) { arguments, session in
        let into = TicketID(Int64(arguments.integer("into") ?? 0))
        _ = try await session.run(MergeTickets(ticket: TicketID(arguments.number("ticket")), into: into))
        try await answer("merged into this one", into, session)
        return .succeeded
    }

    static let solve = Command.onData(
        "solve", "Mark a ticket as solved, with a last word to the customer where there is one.", arguments: [ticket],
        options: BodyOptions.options
    ) { arguments, session in
        let body = try BodyOptions.text(arguments, in: session)
        let number = TicketID(try arguments.number("ticket"))
        if let body {
            _ = try await session.run(ReplyToTicket(ticket: number, body: body, status: TicketStatus.solved.rawValue))
        } else {
            _ = try await session.run(ChangeTicket(ticket: number, status: TicketStatus.solved.rawValue))
        }
        try await answer("solved", number, session)
        return .succeeded
    }

    static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at a ticket.", arguments: [ticket],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(
            .ticket(TicketID(arguments.number("ticket"))), arguments, session)
    }
}
