import BusinessTime
import HTTPServer
import Model
import Workflows

/// Deals: their list, their board by stages, one deal's page, and a new one.
struct DealPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .deal)
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.deals.rawValue, name: "pages.deals",
                handler: desk.member { request, member in try await list(request.query, member) }),
            Route(
                .get, SitePath.dealBoard.rawValue, name: "pages.deals.board",
                handler: desk.member { request, member in try await board(request.query, member) }),
            records.page(show), records.form(.changes, show, change), records.form(.stage, show, move),
            records.escalation(show),
        ] + records.addition(.newDeal, newForm, add)
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    // MARK: Lists

    private func list(_ query: Parameters, _ member: Member) async throws -> Response {
        let filter = DealFilter(query)
        let page = try await desk.environment.ask(
            ListDeals(query: filter.query(of: member.principal.person)), as: member.principal)
        let parties = try await desk.environment.ask(ReadParties(of: page.items), as: member.principal)
        return try desk.show(
            DealList(filter: filter, found: page, parties: parties, names: names).page(member.reader), for: member)
    }

    private func board(_ query: Parameters, _ member: Member) async throws -> Response {
        let found = try await desk.environment.ask(
            ReadDealBoard(pipeline: query.filled("pipeline")), as: member.principal)
        return try desk.show(DealBoardPage(board: found, names: names), for: member)
    }

    // MARK: One deal

    @Sendable private func show(_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage {
        let detail = try await desk.environment.ask(ShowDeal(deal: DealID(number)), as: member.principal)
        let desk = try await desk.environment.ask(
            ReadRecordDesk(record: .deal(DealID(number))), as: member.principal)
        return DealRecord(detail: detail, desk: desk, names: names).page(records, member, draft)
    }

    @Sendable private func change(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            ChangeDeal(
                deal: DealID(number), expectedVersion: version, name: fields["name"], stage: fields.filled("stage"),
                value: fields["value"], discount: try Self.discount(fields, member.texts),
                removesDiscount: fields["discount"]?.isEmpty ?? false, owner: fields["owner"],
                expectedClose: fields["expected-close"], outcome: fields.filled("outcome")),
            as: member.principal)
        return "saved"
    }

    /// The percent that were typed.
    private static func discount(_ fields: Parameters, _ texts: Texts) throws -> Double? {
        try fields.filled("discount").map { text in
            // No discount has thousands, so that a comma is one before its fraction in any language.
            guard let percent = texts.number(text) ?? Double(text.replacing(",", with: ".")) else {
                throw WorkflowError.invalid("discount", "“\(text)” is no number")
            }
            return percent
        }
    }

    @Sendable private func move(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            ChangeDeal(deal: DealID(number), expectedVersion: version, stage: fields["stage"] ?? ""),
            as: member.principal)
        return "moved"
    }

    // MARK: A new one

    @Sendable private func newForm(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        var form = EntryForm(
            action: SitePath.newDeal.rawValue, send: texts["deal.file"],
            [
                EntryField("name", texts["field.name"], isRequired: true, longest: 300),
                EntryField("account", texts["field.account"], value: fields["account"] ?? "", longest: 200),
                EntryField("stage", texts["field.stage"], value: "new", longest: 100),
                EntryField("value", texts["field.value"], hint: texts["hint.money"], longest: 40),
                EntryField("discount", texts["field.discount"], hint: texts["hint.percent"], longest: 10),
                EntryField("expected-close", texts["field.expected close"], .day),
                EntryField(
                    "owner", texts["field.owner"], .choice(names.people(for: member, texts)),
                    value: member.person.email),
            ])
        draft?.fill(&form, nil, texts)
        return EntryPage(section: .deals, heading: texts["deal.new"], form: form)
    }

    @Sendable private func add(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let deal = try await desk.environment.run(
            OpenDeal(
                name: fields["name"] ?? "", account: fields.filled("account"), stage: fields.filled("stage"),
                value: fields.filled("value"), discount: try Self.discount(fields, member.texts),
                owner: fields.filled("owner"),
                expectedClose: fields.filled("expected-close")), as: member.principal)
        return .deal(deal.id)
    }
}
