import BusinessTime
import Model
import Workflows

extension TicketCommands {
    static let open = Command.onData(
        "open", "File a ticket for a customer.",
        discussion: """
            For example:
              belay ticket open "The printer is on fire" --requester ada@example.com --priority critical \\
                --body "It smokes since nine."
            """,
        arguments: [Argument("subject", "What it is about, in one line.")],
        options: [
            Option("requester", "The customer who asks.", placeholder: "ADDRESS", isRequired: true),
            Option("requester-name", "The customer's name, where they are new.", kind: .name),
            Option("language", "The customer's language, such as en or de.", placeholder: "TAG"),
        ] + BodyOptions.options + [
            Option("account", "The customer's company.", kind: .name),
            Option("department", "Who answers; else that of the team, or one's own.", kind: .name),
            Option("category", "What kind of matter it is, in the company's own words."),
            Option("priority", "How urgent it is.", kind: .word(of: Priority.self)),
            Option("channel", "How it reached us.", kind: .word(of: Channel.self), default: "phone"),
            Option("team", "Whose queue it is in.", kind: .name),
            Option("assignee", "Who works on it.", placeholder: "ADDRESS"),
            Option("tag", "A word to find it by.", isRepeating: true),
            Option("field", "A field of the company's own.", kind: .assignment, isRepeating: true),
            Option("reference", "What another system calls it; a second one of that name is refused.", kind: .name),
            AttachmentOption.option,
        ]
    ) { arguments, session in
        let body = try BodyOptions.requiredText(arguments, in: session)
        let attachments = try await AttachmentOption.keep(arguments, in: session)
        let ticket = try await session.run(
            OpenTicket(
                subject: arguments.requiredString("subject"), body: body,
                requester: arguments.requiredString("requester"), requesterName: arguments.string("requester-name"),
                language: arguments.string("language"), account: arguments.string("account"),
                department: arguments.string("department"), category: arguments.string("category"),
                priority: arguments.string("priority"), channel: arguments.word("channel", as: Channel.self) ?? .phone,
                tags: arguments.list("tag"), team: arguments.string("team"), assignee: arguments.string("assignee"),
                customFields: arguments.assignments("field"), externalReference: arguments.string("reference"),
                attachments: attachments))
        try await answer("opened", ticket.id, session)
        return .succeeded
    }

    static let reply = Command.onData(
        "reply", "Answer the customer, or file what they wrote.", arguments: [ticket],
        options: BodyOptions.options + [
            Option("status", "What the ticket's status becomes.", kind: .word(of: TicketStatus.self)),
            AttachmentOption.option,
        ],
        flags: [Flag("from-customer", "The words are the customer's.")]
    ) { arguments, session in
        let body = try BodyOptions.requiredText(arguments, in: session)
        let number = TicketID(try arguments.number("ticket"))
        let attachments = try await AttachmentOption.keep(arguments, in: session)
        _ = try await session.run(
            ReplyToTicket(
                ticket: number, body: body, fromCustomer: arguments.flag("from-customer"),
                status: arguments.string("status"), attachments: attachments))
        try await answer("answered", number, session)
        return .succeeded
    }

    static let note = Command.onData(
        "note", "Write something that only we read.", arguments: [ticket],
        options: BodyOptions.options + [AttachmentOption.option]
    ) { arguments, session in
        let body = try BodyOptions.requiredText(arguments, in: session)
        let number = TicketID(try arguments.number("ticket"))
        let attachments = try await AttachmentOption.keep(arguments, in: session)
        _ = try await session.run(
            ReplyToTicket(ticket: number, body: body, visibility: .note, attachments: attachments))
        try await answer("noted", number, session)
        return .succeeded
    }

    /// Says how a ticket stands after what was done to it.
    static func answer(_ done: String, _ number: TicketID, _ session: Session) async throws {
        let detail = try await session.ask(ShowTicket(ticket: number))
        let wording = try await session.wording()
        try session.answer(TicketDetailAnswer(detail, wording)) {
            var sentence = "Ticket \(number) \(done)"
            if let due = wording.nextDue(detail.clocks) { sentence += "; \(due)" }
            let cases = detail.cases.filter(\.status.isOpen).map { wording.sentence($0) + "\n" }
            return sentence + ".\n" + cases.joined()
        }
    }
}
