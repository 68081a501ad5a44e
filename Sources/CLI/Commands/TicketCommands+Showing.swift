import BusinessTime
import Model
import Workflows

extension TicketCommands {
    static let show = Command.onData(
        "show", "Show a ticket with its messages, clocks and cases.", arguments: [ticket]
    ) { arguments, session in
        let detail = try await session.ask(ShowTicket(ticket: TicketID(arguments.number("ticket"))))
        let wording = try await session.wording()
        try session.answer(TicketDetailAnswer(detail, wording)) {
            text(detail, wording, for: session.output.terminal)
        }
        return .succeeded
    }

    private static func text(_ detail: TicketDetail, _ wording: Wording, for terminal: TerminalTraits) -> String {
        let ticket = detail.ticket
        let styles = Styles(terminal)
        var facts = FactSheet()
        facts.add("status", ticket.status.rawValue)
        facts.add("priority", ticket.priority.rawValue)
        facts.add("from", detail.customer.map { "\($0.name) <\($0.email)>, by \(ticket.channel.rawValue)" })
        facts.add("account", detail.account?.name)
        facts.add("department", wording.name(ticket.department))
        facts.add("category", ticket.category)
        facts.add("tier", String(ticket.tier.rawValue))
        facts.add("team", ticket.team.map { wording.name($0) })
        facts.add("assignee", wording.name(ticket.assignee))
        facts.add("tags", ticket.tags.isEmpty ? nil : ticket.tags.joined(separator: ", "))
        for (name, value) in ticket.customFields.sorted(by: { $0.key < $1.key }) { facts.add(name, value) }
        facts.add("linked to", ticket.links.isEmpty ? nil : ticket.links.map(\.description).joined(separator: ", "))
        facts.add("merged into", ticket.mergedInto.map { "ticket \($0)" })
        facts.add("opened", wording.moment(ticket.openedAt))
        facts.add("solved", ticket.solvedAt.map(wording.moment))
        facts.add("reference", ticket.externalReference)
        var sections = [
            styles.bold("Ticket \(ticket.id): \(TerminalText.line(ticket.subject))") + "\n" + facts.text
        ]
        if !detail.clocks.isEmpty { sections.append(wording.table(detail.clocks).rendered(for: terminal)) }
        if !detail.cases.isEmpty { sections.append(wording.table(detail.cases).rendered(for: terminal)) }
        for message in detail.messages {
            let author = TerminalText.line(wording.name(message.author, customer: detail.customer))
            let note = message.visibility == .note ? ", a note among us" : ""
            let title = styles.bold("\(author), \(wording.moment(message.at))\(note)")
            let body = TerminalText.block(message.body).split(separator: "\n", omittingEmptySubsequences: false)
            let files = message.attachments.map { file in
                "  [file \(file.id)] \(TerminalText.line(file.name.text)), \(FileSize.text(Int64(file.size)))\n"
            }
            sections.append(title + "\n" + body.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined() + files.joined())
        }
        return sections.joined(separator: "\n")
    }
}
