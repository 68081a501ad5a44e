import BusinessTime
import Model
import Workflows

/// `belay webhook deliveries`, `dead` and `replay`
enum WebhookDeliveries {
    private struct Answer: Encodable {
        var number: Int64
        var messageID: String
        var endpoint: String
        var state: String
        var template: String?
        var record: RecordReference?
        var notifications: Int
        var attempts: [Attempt]
        var nextAttemptAt: Instant?
        var createdAt: Instant

        struct Attempt: Encodable {
            var number: Int
            var at: Instant
            var status: Int?
            var problem: String?
            var milliseconds: Int64
            var answer: String
        }

        init(_ detail: DeliveryDetail, _ wording: Wording) {
            let delivery = detail.delivery
            number = delivery.id.rawValue
            messageID = delivery.messageID
            endpoint = wording.configuration.endpoints[delivery.endpoint]?.name ?? delivery.endpoint.description
            state = delivery.state.rawValue
            template = detail.notification?.template
            record = detail.notification?.record
            notifications = delivery.size
            attempts = detail.attempts.map { attempt in
                Attempt(
                    number: attempt.number, at: attempt.at, status: attempt.status, problem: attempt.problem,
                    milliseconds: attempt.duration.milliseconds, answer: attempt.answer)
            }
            nextAttemptAt = delivery.state == .pending ? delivery.nextAttemptAt : nil
            createdAt = delivery.createdAt
        }
    }

    private static let paging = [
        Option("endpoint", "Only to this endpoint.", kind: .name),
        RecordOption.option("Only those about this record."),
        Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
        Option("before", "Those with a lower number than this.", kind: .number),
    ]

    static let list = Command.onData(
        "deliveries", "List what was and will be sent, the newest first.",
        options: [Option("state", "Only those that stand so.", kind: .word(of: DeliveryState.self))] + paging
    ) { arguments, session in
        try await list(arguments, session, arguments.word("state", as: DeliveryState.self))
    }

    static let dead = Command.onData(
        "dead", "List what was given up, the newest first.",
        discussion:
            "“belay webhook replay NUMBER” sends one again, “replay --endpoint NAME --dead” all of an endpoint.",
        options: paging
    ) { arguments, session in
        try await list(arguments, session, .dead)
    }

    private static func list(
        _ arguments: ParsedArguments, _ session: Session, _ state: DeliveryState?
    ) async throws -> ExitCode {
        let query = DeliveryQuery(
            state: state, record: try RecordOption.record(arguments),
            before: arguments.integer("before").map { DeliveryID(Int64($0)) }, limit: arguments.integer("limit") ?? 25)
        let page = try await session.ask(ListDeliveries(query: query, endpoint: arguments.string("endpoint")))
        let wording = try await session.wording()
        let next = page.next?.description
        let answers = page.items.map { Answer($0, wording) }
        try session.answer(ListAnswer(items: answers, next: next)) {
            guard !answers.isEmpty else { return state == .dead ? "Nothing was given up.\n" : "No delivery matches.\n" }
            var table = TextTable([
                .init("DELIVERY", alignment: .right), .init("STATE"), .init("ENDPOINT"), .init("NOTIFICATION"),
                .init("ABOUT", isFixed: true), .init("ATTEMPTS", alignment: .right), .init("NEXT", isFixed: true),
                .init("LAST ANSWER"),
            ])
            for answer in answers {
                let last = answer.attempts.last
                let more = answer.notifications > 1 ? " +\(answer.notifications - 1)" : ""
                table.append([
                    "\(answer.number)", answer.state, answer.endpoint, (answer.template ?? "–") + more,
                    answer.record.map { $0.number > 0 ? $0.description : "–" } ?? "–", "\(answer.attempts.count)",
                    answer.nextAttemptAt.map(wording.moment) ?? "–",
                    last?.problem ?? last?.status.map { "status \($0)" } ?? "–",
                ])
            }
            let more = next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    static let replay = Command.onData(
        "replay", "Send again: one delivery, or all to an endpoint since a moment.",
        discussion: "With --dead only what was given up, since a moment or ever.",
        arguments: [Argument("delivery", "The delivery's number.", kind: .number, isRequired: false)],
        options: [
            Option("endpoint", "All to this endpoint.", kind: .name),
            Option("since", "Those made since then.", placeholder: "MOMENT"),
        ], flags: [Flag("dead", "Only those that were given up.")]
    ) { arguments, session in
        let which: ReplayDeliveries.Which
        switch (arguments.integer("delivery"), arguments.string("endpoint"), arguments.string("since")) {
        case (let number?, nil, nil) where !arguments.flag("dead"): which = .one(DeliveryID(Int64(number)))
        case (nil, let endpoint?, let since?):
            let wording = try await session.wording()
            guard let moment = MomentText.read(since, timeZone: wording.timeZone) else {
                throw arguments.refusal("--since takes \(MomentText.allowed), not “\(since)”.")
            }
            which = .since(moment, endpoint: endpoint, onlyDead: arguments.flag("dead"))
        case (nil, let endpoint?, nil) where arguments.flag("dead"):
            which = .since(nil, endpoint: endpoint, onlyDead: true)
        default:
            throw arguments.refusal("Give a delivery's number, or --endpoint NAME with --since MOMENT or --dead.")
        }
        let count = try await session.run(ReplayDeliveries(which: which))
        try session.answer(["deliveries": count]) {
            count == 1 ? "One delivery is sent again.\n" : "\(count) deliveries are sent again.\n"
        }
        return .succeeded
    }
}
