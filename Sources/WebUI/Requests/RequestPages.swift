import HTTPServer
import Model
import Workflows

/// Requests for an approval: the lists, one request's page, and a new one by one of the admin's forms.
struct RequestPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .request)
    }

    /// Which of them a list shows.
    private enum List: String, CaseIterable {
        case mine, pending, all
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.requests.rawValue, name: "pages.requests",
                handler: desk.member { request, member in try await list(request.query, member) }),
            records.page(show), records.form(.changes, show, change), records.form(.submission, show, submit),
            records.form(.withdrawal, show, withdraw), records.escalation(show),
        ] + records.addition(.newRequest, newForm, add)
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func list(_ query: Parameters, _ member: Member) async throws -> Response {
        let lists = RecordLists<List>(
            .requests, at: .requests, adding: .newRequest, words: "request", first: .mine, query)
        let page = try await desk.environment.ask(
            ListRequests(
                query: RequestQuery(
                    state: lists.shown == .pending ? .pending : nil,
                    requester: lists.shown == .mine ? member.principal.actor : nil,
                    before: lists.place.flatMap { Int64($0) }.map { RequestID($0) }, limit: DealFilter.pageSize)),
            as: member.principal)
        return try desk.show(
            lists.page(
                RequestRows(names: names).table(page.items, member.reader), next: page.next?.description,
                member.texts), for: member)
    }

    // MARK: One request

    @Sendable private func show(_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage {
        let id = RequestID(number)
        let detail = try await desk.environment.ask(ShowRequest(request: id), as: member.principal)
        let found = try await desk.environment.ask(ReadRecordDesk(record: .request(id)), as: member.principal)
        return RequestRecord(detail: detail, desk: found, names: names).page(records, member, draft)
    }

    @Sendable private func change(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        let id = RequestID(number)
        let form = try await desk.environment.ask(ShowRequest(request: id), as: member.principal).form
        _ = try await desk.environment.run(
            EditRequest(
                request: id, expectedVersion: version, title: fields["title"],
                fields: RequestFields.values(fields, of: form, member.texts)), as: member.principal)
        return "saved"
    }

    @Sendable private func submit(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            SubmitRequest(
                request: RequestID(number), expectedVersion: version, comment: fields.lines("comment")),
            as: member.principal)
        return "submitted"
    }

    @Sendable private func withdraw(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            WithdrawRequest(
                request: RequestID(number), expectedVersion: version, comment: fields.lines("reason")),
            as: member.principal)
        return "withdrawn"
    }

    // MARK: A new one

    @Sendable private func newForm(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        guard let chosen = fields.filled("form").flatMap({ names.form(named: $0) }), chosen.isEnabled else {
            return choosing(fields, texts)
        }
        var form = EntryForm(
            action: Address.path(
                SitePath.newRequest.rawValue, ["form": chosen.key, "record": fields["record"]]),
            send: texts["request.submit"],
            [
                EntryField("title", texts["request.title"], value: chosen.name, isRequired: true, longest: 300),
                EntryField("record", texts["field.record"], value: fields["record"] ?? "", hint: texts["hint.record"]),
            ] + RequestFields.fields(chosen, [:], texts) + [
                EntryField("draft", texts["request.as-draft"], isChosen: false)
            ])
        draft?.fill(&form, nil, texts)
        return EntryPage(
            section: .requests, heading: texts("request.new-of", ["form": chosen.name]),
            text: chosen.text.isEmpty ? nil : chosen.text, form: form)
    }

    /// Which form it is to be: what can be asked for depends on it.
    private func choosing(_ fields: Parameters, _ texts: Texts) -> RecordListPage {
        let forms = names.forms.values.filter(\.isEnabled).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return RecordListPage(
            section: .requests, heading: texts["request.new"], tabs: [], path: SitePath.newRequest.rawValue,
            table: RecordTable(
                caption: texts["request.forms"], columns: [texts["request.form"], texts["field.department"]],
                rows: forms.map { form in
                    [
                        .link(
                            path: Address.path(
                                SitePath.newRequest.rawValue, ["form": form.key, "record": fields["record"]]),
                            text: form.name, under: form.text.isEmpty ? nil : form.text),
                        .text(form.department.flatMap { names.departments[$0]?.name }),
                    ]
                }), empty: texts["request.no-forms"])
    }

    @Sendable private func add(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let added = try await desk.environment.run(
            NewRequest(
                form: query["form"] ?? "", title: fields.filled("title"),
                fields: RequestFields.values(
                    fields, of: query["form"].flatMap { names.form(named: $0) }, member.texts),
                record: try RecordEntry.record(fields, member.texts), isSubmitted: fields["draft"] != "yes"),
            as: member.principal)
        return .request(added.id)
    }
}
