import BusinessTime
import Model
import Workflows

/// `belay ticket`
enum TicketCommands {
    static let group = Command<Session>(
        "ticket", "File, read, answer and change tickets.",
        subcommands: [open, list, show, reply, note, assign, set, merge, solve, escalate, due])

    static let ticket = Argument("ticket", "The ticket's number.", kind: .number)

    private static let list = Command.onData(
        "list", "List tickets, the newest first, or the one that is due next.",
        options: [
            Option("assignee", "Only those of this person.", placeholder: "ADDRESS"),
            Option("team", "Only those of this team.", kind: .name),
            Option("department", "Only those of this department.", kind: .name),
            Option("status", "Only those with this status.", kind: .word(of: TicketStatus.self), isRepeating: true),
            Option("priority", "Only those of this priority.", kind: .word(of: Priority.self)),
            Option("requester", "Only those of this customer.", placeholder: "ADDRESS"),
            Option("text", "Only those whose subject or messages hold these words."),
            Option("order", "In which order.", kind: .word(of: TicketQuery.Order.self), default: "newest"),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("after", "Those after the end of another list, as it said.", placeholder: "PLACE"),
        ],
        flags: [
            Flag("unassigned", "Only those that nobody works on."), Flag("open", "Only those with work left to do."),
        ]
    ) { arguments, session in
        var statuses = arguments.list("status").compactMap(TicketStatus.init)
        if arguments.flag("open") { statuses = TicketStatus.allCases.filter(\.isUnsolved) }
        let after = try arguments.string("after").map { text in
            guard let cursor = TicketQuery.Cursor(place: text) else {
                throw arguments.refusal("--after takes what another list said, such as 12, not “\(text)”.")
            }
            return cursor
        }
        let query = TicketQuery(
            isUnassigned: arguments.flag("unassigned"), statuses: statuses,
            priority: arguments.word("priority", as: Priority.self), text: arguments.string("text"),
            order: arguments.word("order", as: TicketQuery.Order.self) ?? .newest, after: after,
            limit: arguments.integer("limit") ?? 25)
        let page = try await session.ask(
            ListTickets(
                query: query, department: arguments.string("department"), assignee: arguments.string("assignee"),
                team: arguments.string("team"), requester: arguments.string("requester")))
        let wording = try await session.wording()
        let next = page.next?.place
        try session.answer(ListAnswer(items: page.items.map { TicketAnswer($0, wording) }, next: next)) {
            guard !page.items.isEmpty else { return "No ticket matches.\n" }
            let more = next.map { "There are more; go on with --after \($0).\n" } ?? ""
            return wording.table(page.items).rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let due = Command.onData(
        "due", "Say when a ticket's clocks are due, and why.",
        discussion: """
            With --explain each due time shows the service level that was chosen and why, the stretches of working time \
            that were counted, the pauses, and the calendar.
            """, arguments: [ticket],
        flags: [Flag("explain", "Show how each due time came about.")]
    ) { arguments, session in
        let number = try arguments.number("ticket")
        let explained = try await session.ask(ExplainDue(ticket: TicketID(number)))
        let wording = try await session.wording()
        guard arguments.flag("explain") else {
            let clocks = explained.map(\.clock)
            try session.answer(clocks.map { ClockAnswer($0, wording) }) {
                clocks.isEmpty
                    ? "Ticket \(number) has no service clock: no service level holds for it.\n"
                    : wording.table(clocks).rendered(for: session.output.terminal)
            }
            return .succeeded
        }
        let answers = explained.map { ClockAnswer($0, wording) }
        try session.answer(answers) {
            guard !answers.isEmpty else {
                return "Ticket \(number) has no service clock: no service level holds for it.\n"
            }
            return zip(explained, answers).map { explained, answer in
                let clock = explained.clock
                let title = "\(clock.kind.words)\(clock.round > 1 ? " \(clock.round)" : ""): \(wording.standing(clock))"
                var lines = [title, "  level: \(answer.explanation?.because ?? "")"]
                lines.append("  target: \(clock.target.words)")
                lines.append("  calendar: \(answer.explanation?.calendar ?? "")")
                lines += (answer.explanation?.lines ?? []).map { "  " + $0 }
                return lines.joined(separator: "\n") + "\n"
            }.joined(separator: "\n")
        }
        return .succeeded
    }
}

extension TicketQuery.Cursor {
    /// Where a page ended, as it is typed: the ticket's number, behind its due time where that is the order.
    var place: String { due.map { "\($0)/\(ticket)" } ?? ticket.description }

    /// Reads a place; nil where it is none.
    init?(place: String) {
        let parts = place.split(separator: "/", maxSplits: 1)
        guard let last = parts.last, let number = Int64(last) else { return nil }
        guard parts.count == 2 else {
            self.init(ticket: TicketID(number))
            return
        }
        guard let due = Instant(String(parts[0])) else { return nil }
        self.init(due: due, ticket: TicketID(number))
    }
}

extension Wording {
    /// Tickets as a table for people.
    func table(_ tickets: [Ticket]) -> TextTable {
        var table = TextTable([
            .init("TICKET", alignment: .right), .init("PRIORITY"), .init("STATUS"), .init("DUE", isFixed: true),
            .init("ASSIGNEE"), .init("TEAM"), .init("SUBJECT"),
        ])
        for ticket in tickets {
            table.append([
                "\(ticket.id)", ticket.priority.rawValue, ticket.status.rawValue, ticket.nextDueAt.map(moment) ?? "–",
                name(ticket.assignee), name(ticket.team), ticket.subject,
            ])
        }
        return table
    }
}
