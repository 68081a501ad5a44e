import HTTPServer
import Model
import Workflows

/// Customers' companies: their list, one company's page, and a new one.
struct AccountListPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .account)
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.accounts.rawValue, name: "pages.accounts",
                handler: desk.member { request, member in try await list(request.query, member) }),
            records.page(show), records.form(.changes, show, change), records.form(.health, show, report),
            records.escalation(show),
        ] + records.addition(.newAccount, newForm, add)
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func list(_ query: Parameters, _ member: Member) async throws -> Response {
        let order = query["sort"].flatMap(AccountQuery.Order.init) ?? .name
        let tier = query["tier"].flatMap(AccountTier.init)
        let after = query["after"].flatMap { Int64($0) }.map { AccountID($0) }
        let page = try await desk.environment.ask(
            ListAccounts(query: AccountQuery(tier: tier, order: order, after: after, limit: DealFilter.pageSize)),
            as: member.principal)
        let texts = member.texts
        func address(_ after: AccountID?) -> String {
            Address.path(
                SitePath.accounts.rawValue,
                [
                    "sort": order == .name ? nil : order.rawValue, "tier": tier?.rawValue,
                    "after": after.map { "\($0)" },
                ])
        }
        return try desk.show(
            RecordListPage(
                section: .accounts, heading: texts["nav.accounts"], tabs: [],
                filters: [
                    EntryField(
                        "tier", texts["account.tier"],
                        .choice([
                            OptionGroup(
                                nil,
                                [.init(value: "", text: texts["filter.any"])]
                                    + AccountTier.allCases.map {
                                        .init(value: $0.rawValue, text: texts["tier.\($0.rawValue)"])
                                    })
                        ]), value: tier?.rawValue ?? ""),
                    EntryField(
                        "sort", texts["queue.sort"],
                        .choice([
                            OptionGroup(
                                nil,
                                [AccountQuery.Order.name, .health, .number].map {
                                    .init(value: $0.rawValue, text: texts["sort.\($0.rawValue)"])
                                })
                        ]), value: order.rawValue),
                ], path: SitePath.accounts.rawValue,
                addition: .init(path: SitePath.newAccount.rawValue, text: texts["account.new"]),
                table: RecordTable(
                    caption: texts["nav.accounts"],
                    columns: [
                        texts["record.account"], texts["account.tier"], texts["account.health"],
                        texts["account.annual-value"], texts["account.renewal"], texts["account.owner"],
                    ], rows: page.items.map { row($0, member.reader) }), empty: texts["account.none"],
                next: page.next.map { address($0) }, first: after == nil ? nil : address(nil)), for: member)
    }

    private func row(_ account: Account, _ reader: Reader) -> [Cell] {
        [
            .link(.account(account.id), account.name, under: account.region),
            .text(reader.texts.word("tier", account.tier)), Self.health(account.health),
            .text(account.annualValue?.description), .text(account.renewal.map(reader.day)),
            .text(account.owner.flatMap { names.people[$0]?.name }),
        ]
    }

    /// A score by its looks: below 40 somebody should look, below 70 somebody should keep an eye on it.
    static func health(_ score: Int?) -> Cell {
        guard let score else { return .none }
        return .badge("\(score)", kind: score < 40 ? "poor" : score < 70 ? "fair" : "good")
    }

    // MARK: One company

    @Sendable private func show(_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage {
        let detail = try await desk.environment.ask(ShowAccount(account: String(number)), as: member.principal)
        let desk = try await desk.environment.ask(
            ReadRecordDesk(record: .account(AccountID(number))), as: member.principal)
        return AccountRecord(detail: detail, desk: desk, names: names).page(records, member, draft)
    }

    @Sendable private func change(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            ChangeAccount(
                account: AccountID(number), tier: fields.filled("tier"), annualValue: fields["annual-value"],
                renewal: fields["renewal"], owner: fields["owner"]), as: member.principal)
        return "saved"
    }

    @Sendable private func report(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        guard let score = Int(fields["score"] ?? "") else {
            throw WorkflowError.invalid("score", "is no whole number from 0 to 100")
        }
        // By its name: another company might be called like this one's number.
        let account = try await desk.environment.ask(ShowAccount(account: String(number)), as: member.principal).account
        _ = try await desk.environment.run(ReportHealth(account: account.name, score: score), as: member.principal)
        return "saved"
    }

    // MARK: A new one

    @Sendable private func newForm(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        var form = EntryForm(
            action: SitePath.newAccount.rawValue, send: texts["account.add"],
            [EntryField("name", texts["field.name"], isRequired: true, longest: 200)]
                + AccountRecord.fields(nil, names, member) + [
                    EntryField("region", texts["account.region"], longest: 100),
                    EntryField(
                        "language", texts["customer.language"], value: "en", hint: texts["hint.language"], longest: 20),
                ])
        draft?.fill(&form, nil, texts)
        return EntryPage(section: .accounts, heading: texts["account.new"], form: form)
    }

    @Sendable private func add(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let account = try await desk.environment.run(
            AddAccount(
                name: fields["name"] ?? "", tier: fields.filled("tier"), region: fields.filled("region"),
                language: fields.filled("language") ?? "en", annualValue: fields.filled("annual-value"),
                renewal: fields.filled("renewal"), owner: fields.filled("owner"),
                department: member.principal.department.flatMap { names.departments[$0]?.name }),
            as: member.principal)
        return .account(account.id)
    }
}
