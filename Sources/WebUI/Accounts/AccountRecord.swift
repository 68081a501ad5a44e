import BusinessTime
import Model
import Workflows

/// A company as a page.
struct AccountRecord: Sendable {
    var detail: AccountDetail
    var desk: RecordDesk
    var names: Configuration

    func page(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> RecordPage {
        let account = detail.account
        let texts = member.texts
        let reader = member.reader
        let number = account.id.rawValue
        let sought = Address.path(
            SitePath.search.rawValue, ["q": "account:\(account.id) status:unsolved"])
        let deals = RecordPage.Part(
            id: "deals", heading: texts["nav.deals"],
            table: RecordTable(
                caption: texts["nav.deals"],
                columns: [texts["record.deal"], texts["field.stage"], texts["field.value"], texts["field.status"]],
                rows: desk.deals.map {
                    [
                        .link(.deal($0.id), $0.name), .text($0.stage), .text($0.value?.description),
                        .badge(texts["outcome.\($0.outcome.rawValue)"], kind: $0.outcome.rawValue),
                    ]
                }),
            addition: .init(
                path: Address.path(SitePath.newDeal.rawValue, ["account": account.name]), text: texts["deal.new"]))
        let tickets = RecordPage.Part(
            id: "tickets", heading: texts["nav.tickets"],
            table: RecordTable(caption: texts["nav.tickets"], columns: [], rows: []),
            addition: .init(path: sought, text: texts["account.tickets"]))
        return RecordPage(
            record: .account(account.id), section: .accounts, name: account.name,
            badges: [.text(texts.word("tier", account.tier)), AccountListPages.health(account.health)],
            facts: [
                (texts["account.annual-value"], .text(account.annualValue?.description)),
                (texts["account.renewal"], .text(account.renewal.map(reader.day))),
                (texts["account.owner"], .text(account.owner.flatMap { names.people[$0]?.name })),
                (texts["account.region"], .text(account.region)),
                (
                    texts["customer.language"],
                    .text(texts.find("language.\(account.language)") ?? account.language)
                ), (texts["field.department"], .text(account.department.flatMap { names.departments[$0]?.name })),
            ],
            parts: [tickets, deals]
                + AttachedRecords(record: .account(account.id), desk: desk, names: names).parts(reader),
            forms: [
                records.escalationForm(number, texts, draft),
                records.form(
                    .health, number, texts["account.report"], send: texts["change.save"],
                    [
                        EntryField(
                            "score", texts["account.score"], .number, hint: texts["hint.score"], isRequired: true)
                    ], texts, draft),
                records.form(
                    .changes, number, texts["ticket.properties"], send: texts["change.save"],
                    Self.fields(account, names, member), texts, draft, isFolded: false, key: "p"),
            ], cases: detail.cases, desk: desk, names: names, account: account)
    }

    /// What can be changed of a company, or said of a new one.
    static func fields(_ account: Account?, _ names: Configuration, _ member: Member) -> [EntryField] {
        let texts = member.texts
        let owner = account?.owner.flatMap { names.people[$0] }
        return [
            EntryField(
                "tier", texts["account.tier"],
                .choice([
                    OptionGroup(
                        nil, AccountTier.allCases.map { .init(value: $0.rawValue, text: texts["tier.\($0.rawValue)"]) })
                ]), value: account?.tier.rawValue ?? ""),
            EntryField(
                "annual-value", texts["account.annual-value"], value: account?.annualValue?.description ?? "",
                hint: texts["hint.money"], longest: 40),
            EntryField("renewal", texts["account.renewal"], .day, value: account?.renewal?.description ?? ""),
            EntryField(
                "owner", texts["account.owner"],
                .choice(names.people(for: member, texts).keeping(owner?.email ?? "", as: owner?.name)),
                value: owner?.email ?? ""),
        ]
    }
}
