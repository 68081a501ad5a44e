import BusinessTime
import Model
import Secrets
import Workflows

/// `belay link`
enum LinkCommands {
    static let group = Command<Session>(
        "link", "Links with which people do one thing without signing in.", subcommands: [create, list, revoke])

    private static let create = Command.onData(
        "create", "Make a link with which a ticket's customer sees it and writes to it.",
        discussion: """
            Notifications to customers carry such a link by themselves once the setting base-url is set; this is for those who \
            reach you by other ways. The address is a secret and is shown once. Links that decide go to whoever is asked, and \
            are made for nobody else.
            """, arguments: [Argument("ticket", "The ticket's number.", kind: .number)],
        options: [Option("valid-for", "How long it holds; else as the setting ticket-link-life says.", kind: .span)]
    ) { arguments, session in
        let made = try await session.run(
            CreateLink(ticket: TicketID(arguments.number("ticket")), validFor: arguments.span("valid-for")))
        try await session.show(made, "Whoever has this address sees the ticket and writes as its customer")
        return .succeeded
    }

    private static let list = Command.onData(
        "list", "List links, the newest first; never their codes.",
        options: [
            Option("ticket", "Only those to this ticket.", kind: .number),
            Option("case", "Only those that decide this case.", kind: .number),
            Option("person", "Only those made for this person.", placeholder: "ADDRESS"),
            Option("before", "Only those before this number.", kind: .number),
            Option("limit", "How many at most.", kind: .integer(1...1000), default: "100"),
        ]
    ) { arguments, session in
        let wording = try await session.wording()
        let person = try arguments.string("person").map { address in
            guard let person = wording.configuration.person(email: address) else {
                throw CommandError("Nobody here has the address “\(address)”; “belay user list” shows who is.")
            }
            return person.id
        }
        let page = try await session.ask(
            ListLinks(
                LinkQuery(
                    ticket: arguments.integer("ticket").map { TicketID(Int64($0)) },
                    caseID: arguments.integer("case").map { CaseID(Int64($0)) }, person: person,
                    before: arguments.integer("before").map { LinkID(Int64($0)) },
                    limit: arguments.integer("limit") ?? 100)))
        let answers = page.items.map { LinkAnswer($0, wording) }
        try session.answer(ListAnswer(items: answers, next: page.next?.description)) {
            guard !answers.isEmpty else { return "No link matches.\n" }
            var table = TextTable([
                .init("LINK", alignment: .right), .init("FOR"), .init("MADE", isFixed: true),
                .init("UNTIL", isFixed: true), .init("STATE"),
            ])
            for (link, answer) in zip(page.items, answers) {
                table.append([
                    "\(link.id)", answer.sentence, wording.moment(link.createdAt), wording.moment(link.expiresAt),
                    answer.state,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let revoke = Command.onData(
        "revoke", "Take a link back, or all that lead to a ticket.",
        arguments: [Argument("link", "The link's number.", kind: .number, isRequired: false)],
        options: [Option("ticket", "All links to this ticket.", kind: .number)]
    ) { arguments, session in
        let which: RevokeLinks.Which
        switch (arguments.integer("link"), arguments.integer("ticket")) {
        case (let number?, nil): which = .one(LinkID(Int64(number)))
        case (nil, let number?): which = .ticket(TicketID(Int64(number)))
        default: throw arguments.refusal("Give the number of a link, or --ticket NUMBER.")
        }
        let count = try await session.run(RevokeLinks(which))
        try session.answer(["revoked": count]) {
            switch count {
            case 0: "Nothing held any more.\n"
            case 1: "One link is taken back.\n"
            default: "\(count) links are taken back.\n"
            }
        }
        return .succeeded
    }
}

extension Session {
    /// Shows a link that was just made, with the address that nobody sees again.
    func show(_ made: MadeLink, _ sentence: String) async throws {
        let wording = try await wording()
        let url = made.url.reveal()
        try answer(LinkAnswer(made.link, wording, url: url)) {
            """
            \(sentence), until \(wording.zoned(made.link.expiresAt)). It is not shown again:

              \(url)

            “belay link revoke \(made.link.id)” takes it back.

            """
        }
    }
}
