import BusinessTime
import Model
import Workflows

/// `belay deal`
enum DealCommands {
    static let group = Command<Session>(
        "deal", "File, read and change deals.", subcommands: [open, list, show, set, win, lose, escalate])

    private static let deal = Argument("deal", "The deal's number.", kind: .number)

    private static let open = Command.onData(
        "open", "File a deal.", arguments: [Argument("name", "What it is called.", kind: .name)],
        options: [
            Option("account", "The company it would be sold to.", kind: .name),
            Option("pipeline", "Which row of stages it moves along.", kind: .name),
            Option("stage", "The stage it is in.", kind: .name),
            Option("value", "What it is worth, such as “12000 EUR”.", placeholder: "AMOUNT"),
            Option("discount", "The discount asked for, in percent.", kind: .decimal),
            Option("owner", "Who works on it.", placeholder: "ADDRESS"),
            Option("department", "The department it belongs to.", kind: .name),
            Option("expected-close", "The day on which it should be closed.", placeholder: "DAY"),
            Option("reference", "What another system calls it; a second one of that name is refused.", kind: .name),
        ]
    ) { arguments, session in
        let deal = try await session.run(
            OpenDeal(
                name: arguments.requiredString("name"), account: arguments.string("account"),
                pipeline: arguments.string("pipeline"), stage: arguments.string("stage"),
                value: arguments.string("value"), discount: arguments.decimal("discount"),
                owner: arguments.string("owner"), department: arguments.string("department"),
                expectedClose: arguments.string("expected-close"), externalReference: arguments.string("reference")))
        return try await answer("opened", deal.id, session)
    }

    private static let list = Command.onData(
        "list", "List deals, the newest first unless told otherwise.",
        options: [
            Option("department", "Only those of this department.", kind: .name),
            Option("outcome", "Only those that stand so.", kind: .word(of: DealOutcome.self)),
            Option("account", "Only those with this account, by name or number.", placeholder: "ACCOUNT"),
            Option("owner", "Only those that this person looks after.", placeholder: "ADDRESS"),
            Option("pipeline", "Only those of this pipeline.", placeholder: "NAME"),
            Option("stage", "Only those in this stage.", placeholder: "NAME"),
            Option(
                "sort", "The newest, the greatest amount, or what closes soonest first.",
                kind: .word(of: DealQuery.Order.self), default: "newest"),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("before", "Those that come after this deal in the list.", kind: .number),
        ]
    ) { arguments, session in
        let wording = try await session.wording()
        let department = try arguments.string("department").map { name in
            guard let found = wording.configuration.department(named: name) else {
                throw CommandError("There is no department “\(name)”; “belay department list” shows which there are.")
            }
            return found.id
        }
        let owner = try arguments.string("owner").map { address in
            guard let found = wording.configuration.person(email: address) else {
                throw CommandError("Nobody here has the address “\(address)”; “belay user list” shows who there is.")
            }
            return found.id
        }
        var account: AccountID?
        if let name = arguments.string("account") {
            account = try await session.ask(ShowAccount(account: name)).account.id
        }
        let page = try await session.ask(
            ListDeals(
                query: DealQuery(
                    department: department, outcome: arguments.word("outcome", as: DealOutcome.self),
                    account: account, owner: owner, pipeline: arguments.string("pipeline"),
                    stage: arguments.string("stage"),
                    order: arguments.word("sort", as: DealQuery.Order.self) ?? .newest,
                    before: arguments.integer("before").map { DealID(Int64($0)) },
                    limit: arguments.integer("limit") ?? 25)))
        let next = page.next?.description
        try session.answer(ListAnswer(items: page.items.map { DealAnswer($0, wording) }, next: next)) {
            guard !page.items.isEmpty else { return "No deal matches.\n" }
            var table = TextTable([
                .init("DEAL", alignment: .right), .init("OUTCOME"), .init("STAGE"), .init("VALUE", alignment: .right),
                .init("DISCOUNT", alignment: .right), .init("OWNER"), .init("CLOSE", isFixed: true), .init("NAME"),
            ])
            for deal in page.items {
                table.append([
                    "\(deal.id)", deal.outcome.rawValue, deal.stage, deal.value?.description ?? "–",
                    deal.discount.map(percent) ?? "–", wording.name(deal.owner), deal.expectedClose?.description ?? "–",
                    deal.name,
                ])
            }
            let more = next.map { "There are more; go on with --before \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData("show", "Show a deal with its stages and cases.", arguments: [deal]) {
        arguments, session in
        let detail = try await session.ask(ShowDeal(deal: DealID(arguments.number("deal"))))
        let wording = try await session.wording()
        try session.answer(DealDetailAnswer(detail, wording)) {
            let deal = detail.deal
            let terminal = session.output.terminal
            var facts = FactSheet()
            facts.add("outcome", deal.outcome.rawValue)
            facts.add("stage", "\(deal.stage) (\(deal.pipeline)), since \(wording.moment(deal.stageEnteredAt))")
            facts.add("value", deal.value?.description)
            facts.add("discount", deal.discount.map(percent))
            facts.add("account", detail.account?.name)
            facts.add("owner", wording.name(deal.owner))
            facts.add("department", wording.name(deal.department))
            facts.add("expected close", deal.expectedClose?.description)
            facts.add("opened", wording.moment(deal.openedAt))
            facts.add("last activity", wording.moment(deal.lastActivityAt))
            facts.add("closed", deal.closedAt.map(wording.moment))
            facts.add("reference", deal.externalReference)
            for stage in detail.stages.dropLast() {
                facts.add("before", "\(stage.stage), \(wording.moment(stage.enteredAt))")
            }
            let title = Styles(terminal).bold("Deal \(deal.id): \(TerminalText.line(deal.name))")
            let cases = detail.cases.isEmpty ? "" : "\n" + wording.table(detail.cases).rendered(for: terminal)
            return title + "\n" + facts.text + cases
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Change what a deal says about itself; only what is given.", arguments: [deal],
        options: [
            Option("name", "What it is called.", kind: .name), Option("stage", "The stage it is in.", kind: .name),
            Option("value", "What it is worth, such as “12000 EUR”.", placeholder: "AMOUNT"),
            Option("discount", "The discount asked for, in percent.", kind: .decimal),
            Option("owner", "Who works on it.", placeholder: "ADDRESS"),
            Option("expected-close", "The day on which it should be closed.", placeholder: "DAY"),
            Option("outcome", "How it stands.", kind: .word(of: DealOutcome.self)),
            Option("if-version", "Refuse where somebody changed it since this version.", kind: .number),
        ]
    ) { arguments, session in
        let number = DealID(try arguments.number("deal"))
        _ = try await session.run(
            ChangeDeal(
                deal: number, expectedVersion: arguments.integer("if-version").map(Int64.init),
                name: arguments.string("name"), stage: arguments.string("stage"), value: arguments.string("value"),
                discount: arguments.decimal("discount"), owner: arguments.string("owner"),
                expectedClose: arguments.string("expected-close"), outcome: arguments.string("outcome")))
        return try await answer("changed", number, session)
    }

    private static let win = Command.onData("win", "Close a deal as won.", arguments: [deal]) { arguments, session in
        try await close(DealID(arguments.number("deal")), as: .won, session)
    }

    private static let lose = Command.onData("lose", "Close a deal as lost.", arguments: [deal]) { arguments, session in
        try await close(DealID(arguments.number("deal")), as: .lost, session)
    }

    private static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at a deal.", arguments: [deal],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(.deal(DealID(arguments.number("deal"))), arguments, session)
    }

    private static func close(_ number: DealID, as outcome: DealOutcome, _ session: Session) async throws -> ExitCode {
        _ = try await session.run(ChangeDeal(deal: number, outcome: outcome.rawValue))
        return try await answer(outcome.rawValue, number, session)
    }

    /// Says how a deal stands after what was done to it.
    private static func answer(_ done: String, _ number: DealID, _ session: Session) async throws -> ExitCode {
        let detail = try await session.ask(ShowDeal(deal: number))
        let wording = try await session.wording()
        try session.answer(DealDetailAnswer(detail, wording)) {
            let waiting = detail.cases.filter(\.status.isOpen).map { wording.sentence($0) + "\n" }
            return "Deal \(number) \(done).\n" + waiting.joined()
        }
        return .succeeded
    }

    private static func percent(_ number: Double) -> String {
        "\(number == number.rounded() ? String(Int(number)) : String(number)) %"
    }
}
