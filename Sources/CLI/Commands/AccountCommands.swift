import BusinessTime
import Model
import Transfer
import Workflows

/// `belay account`
enum AccountCommands {
    static let group = Command<Session>(
        "account", "Add, read and change accounts.", subcommands: [add, list, show, set, health, escalate])

    private static let account = Argument("account", "The account's name or number.", kind: .name)

    private struct Answer: Encodable {
        var number: Int64
        var name: String
        var tier: String
        var region: String?
        var language: String
        var annualValue: Money?
        var renewal: CivilDay?
        var owner: String?
        var health: Int?
        var department: String?
        var externalReference: String?

        init(_ account: Account, _ wording: Wording) {
            number = account.id.rawValue
            name = account.name
            tier = account.tier.rawValue
            region = account.region
            language = account.language
            annualValue = account.annualValue
            renewal = account.renewal
            owner = wording.address(account.owner)
            health = account.health
            department = account.department.map { wording.name($0) }
            externalReference = account.externalReference
        }
    }

    private struct DetailAnswer: Encodable {
        var account: Answer
        var health: [Score]
        var cases: [ExportedCase]

        struct Score: Encodable {
            var at: Instant
            var score: Int
        }
    }

    private static let changeable = [
        Option("tier", "How much it matters.", kind: .word(of: AccountTier.self)),
        Option("annual-value", "What it pays in a year, such as “120000 EUR”.", placeholder: "AMOUNT"),
        Option("renewal", "The day on which its contract is renewed.", placeholder: "DAY"),
        Option("owner", "Who looks after it.", placeholder: "ADDRESS"),
    ]

    private static let add = Command.onData(
        "add", "Add a customer's company.", arguments: [Argument("name", "Its name.", kind: .name)],
        options: changeable + [
            Option("region", "Where it is."),
            Option("language", "The language it is written to, such as en or de.", placeholder: "TAG", default: "en"),
            Option("department", "The department it belongs to; else all may see it.", kind: .name),
            Option("health", "Its health now, 0 to 100.", kind: .integer(0...100)),
            Option("reference", "What another system calls it.", kind: .name),
        ]
    ) { arguments, session in
        let account = try await session.run(
            AddAccount(
                name: arguments.requiredString("name"), tier: arguments.string("tier"),
                region: arguments.string("region"), language: arguments.string("language") ?? "en",
                annualValue: arguments.string("annual-value"), renewal: arguments.string("renewal"),
                owner: arguments.string("owner"), department: arguments.string("department"),
                health: arguments.integer("health"), externalReference: arguments.string("reference")))
        return try await answer("added", account, session)
    }

    private static let list = Command.onData(
        "list", "List accounts.",
        options: [
            Option("tier", "Only those of this tier.", kind: .word(of: AccountTier.self)),
            Option("owner", "Only those that this person looks after.", placeholder: "ADDRESS"),
            Option(
                "sort", "By number, by name, or the least healthy first.",
                kind: .word(of: AccountQuery.Order.self), default: "number"),
            Option("limit", "How many at most.", kind: .integer(1...100), default: "25"),
            Option("after", "Those that come after this account in the list.", kind: .number),
        ]
    ) { arguments, session in
        let wording = try await session.wording()
        let owner = try arguments.string("owner").map { address in
            guard let found = wording.configuration.person(email: address) else {
                throw CommandError("Nobody here has the address “\(address)”; “belay user list” shows who there is.")
            }
            return found.id
        }
        let page = try await session.ask(
            ListAccounts(
                query: AccountQuery(
                    tier: arguments.word("tier", as: AccountTier.self), owner: owner,
                    order: arguments.word("sort", as: AccountQuery.Order.self) ?? .number,
                    after: arguments.integer("after").map { AccountID(Int64($0)) },
                    limit: arguments.integer("limit") ?? 25)))
        let next = page.next?.description
        try session.answer(ListAnswer(items: page.items.map { Answer($0, wording) }, next: next)) {
            guard !page.items.isEmpty else { return "There is no account; add one with “belay account add”.\n" }
            var table = TextTable([
                .init("ACCOUNT", alignment: .right), .init("NAME"), .init("TIER"), .init("HEALTH", alignment: .right),
                .init("ANNUAL VALUE", alignment: .right), .init("RENEWAL", isFixed: true), .init("OWNER"),
            ])
            for account in page.items {
                table.append([
                    "\(account.id)", account.name, account.tier.rawValue, account.health.map(String.init) ?? "–",
                    account.annualValue?.description ?? "–", account.renewal?.description ?? "–",
                    wording.name(account.owner),
                ])
            }
            let more = next.map { "There are more; go on with --after \($0).\n" } ?? ""
            return table.rendered(for: session.output.terminal) + more
        }
        return .succeeded
    }

    private static let show = Command.onData(
        "show", "Show an account with its health and cases.", arguments: [account]
    ) { arguments, session in
        let detail = try await session.ask(ShowAccount(account: arguments.requiredString("account")))
        let wording = try await session.wording()
        let answer = DetailAnswer(
            account: Answer(detail.account, wording),
            health: detail.health.map { DetailAnswer.Score(at: $0.at, score: $0.score) },
            cases: detail.cases.map { ExportedCase($0, wording.names) })
        try session.answer(answer) {
            let account = detail.account
            let terminal = session.output.terminal
            var facts = FactSheet()
            facts.add("tier", account.tier.rawValue)
            facts.add("region", account.region)
            facts.add("language", account.language)
            facts.add("annual value", account.annualValue?.description)
            facts.add("renewal", account.renewal?.description)
            facts.add("owner", wording.name(account.owner))
            facts.add("department", account.department.map { wording.name($0) })
            facts.add("health", detail.health.suffix(10).map { "\($0.score)" }.joined(separator: " → "))
            facts.add("reference", account.externalReference)
            let title = Styles(terminal).bold("Account \(account.id): \(TerminalText.line(account.name))")
            let cases = detail.cases.isEmpty ? "" : "\n" + wording.table(detail.cases).rendered(for: terminal)
            return title + "\n" + facts.text + cases
        }
        return .succeeded
    }

    private static let set = Command.onData(
        "set", "Change what an account says about itself; only what is given.", arguments: [account],
        options: changeable
    ) { arguments, session in
        let found = try await find(arguments, session)
        let changed = try await session.run(
            ChangeAccount(
                account: found.id, tier: arguments.string("tier"), annualValue: arguments.string("annual-value"),
                renewal: arguments.string("renewal"), owner: arguments.string("owner")))
        return try await answer("changed", changed, session)
    }

    private static let health = Command.onData(
        "health", "Note how well an account does.",
        arguments: [account, Argument("score", "From 0, leaving, to 100, delighted.", kind: .integer(0...100))],
        options: [Option("at", "When it was measured; else now.", kind: .moment)]
    ) { arguments, session in
        let score = arguments.integer("score") ?? 0
        let changed = try await session.run(
            ReportHealth(
                account: arguments.requiredString("account"), score: score,
                at: arguments.value("at", as: Instant.self)))
        let done = changed.health == score ? "has a health of \(score) now" : "has that score in its history now"
        return try await answer(done, changed, session)
    }

    private static let escalate = Command.onData(
        "escalate", "Say that somebody with more say has to look at an account.", arguments: [account],
        options: [EscalationReason.option]
    ) { arguments, session in
        try await EscalationReason.escalate(.account(find(arguments, session).id), arguments, session)
    }

    private static func find(_ arguments: ParsedArguments, _ session: Session) async throws -> Account {
        try await session.ask(ShowAccount(account: arguments.requiredString("account"))).account
    }

    private static func answer(_ done: String, _ account: Account, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        try session.answer(Answer(account, wording)) { "Account \(account.id) “\(account.name)” \(done).\n" }
        return .succeeded
    }
}
