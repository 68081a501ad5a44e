import Model
import Workflows

/// `belay search`
enum SearchCommand {
    private struct Answer: Encodable {
        struct Named: Encodable {
            var kind: String
            var number: Int64
            var name: String
            var email: String?
        }

        var tickets: [TicketAnswer]
        var named: [Named]
        var next: Int64?
    }

    static let command = Command.onData(
        "search", "Look for something over everything.",
        discussion: """
            Tickets are found by what was said on them, everything else by its name. Operators narrow tickets down: status, \
            priority, with, team, department, customer, account and tag, as in status:open or team:"First line"; kind says \
            what is looked for, as in kind:deal. Words match as they are; print* also finds printer.
            """,
        arguments: [Argument("words", "What to look for; quote it for your shell.", kind: .name)],
        options: [
            Option("limit", "How many tickets at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Look further back than this place, which the result before told.", kind: .number),
        ]
    ) { arguments, session in
        let result = try await session.ask(
            Search(
                text: arguments.requiredString("words"), before: arguments.integer("before").map(Int64.init),
                limit: arguments.integer("limit") ?? 25))
        let wording = try await session.wording()
        let answer = Answer(
            tickets: result.tickets.map { TicketAnswer($0, wording) },
            named: result.named.map {
                .init(kind: $0.record.noun.rawValue, number: $0.record.number, name: $0.name, email: $0.email)
            }, next: result.next)
        try session.answer(answer) {
            guard !result.tickets.isEmpty || !result.named.isEmpty else { return "Nothing was found.\n" }
            var table = TextTable([
                .init("KIND", isFixed: true), .init("NUMBER", alignment: .right), .init("NAME"), .init("STANDS"),
            ])
            for named in answer.named { table.append([named.kind, "\(named.number)", named.name, named.email ?? ""]) }
            for ticket in result.tickets {
                table.append(["ticket", "\(ticket.id)", ticket.subject, ticket.status.rawValue])
            }
            let more = result.next.map { "Look further back with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }
}
