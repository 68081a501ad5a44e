import BusinessTime
import Model
import Workflows

/// `belay session`
enum SessionCommands {
    static let group = Command<Session>("session", "See who is signed in, and end it.", subcommands: [list, end])

    private struct Answer: Encodable {
        var number: Int64
        var person: String?
        var createdAt: Instant
        var lastSeenAt: Instant
        var expiresAt: Instant
        var address: String
        var agent: String
        var awaitsCode: Bool
    }

    private static let list = Command.onData(
        "list", "List the sessions that hold, the newest first.",
        options: [Option("person", "Whose; else one's own, and the operator's everybody's.", placeholder: "ADDRESS")]
    ) { arguments, session in
        let found = try await session.ask(ListSessions(person: arguments.string("person"))).items
        let wording = try await session.wording()
        let answers = found.map { item in
            Answer(
                number: item.id.rawValue, person: wording.address(item.person), createdAt: item.createdAt,
                lastSeenAt: item.lastSeenAt, expiresAt: item.expiresAt, address: item.address, agent: item.agent,
                awaitsCode: item.awaitsCode)
        }
        try session.answer(ListAnswer(items: answers)) {
            guard !found.isEmpty else { return "Nobody is signed in.\n" }
            var table = TextTable([
                .init("SESSION", alignment: .right), .init("PERSON"), .init("SINCE", isFixed: true),
                .init("LAST SEEN", isFixed: true), .init("FROM"), .init("BROWSER"),
            ])
            for item in found {
                table.append([
                    "\(item.id)", wording.name(item.person), wording.moment(item.createdAt),
                    wording.moment(item.lastSeenAt), item.address, item.agent,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let end = Command.onData(
        "end", "End a session, or all of a person's.",
        arguments: [Argument("session", "The session's number.", kind: .number, isRequired: false)],
        options: [Option("all-of", "Everything that this person is signed in with.", placeholder: "ADDRESS")]
    ) { arguments, session in
        switch (arguments.integer("session"), arguments.string("all-of")) {
        case (let number?, nil):
            try await session.run(EndSession(session: SessionID(Int64(number))))
            try session.answer(["ended": 1]) { "Session \(number) is ended.\n" }
        case (nil, let address?):
            let count = try await session.run(EndSessions(person: address))
            try session.answer(["ended": count]) {
                count == 1 ? "One session is ended.\n" : "\(count) sessions are ended.\n"
            }
        default: throw arguments.refusal("Give the number of a session, or --all-of ADDRESS.")
        }
        return .succeeded
    }
}
