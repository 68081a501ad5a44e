import HTTPServer
import Model
import Templating
import Workflows

/// Checklists: the lists, one checklist's page with its items, and a new one.
struct ChecklistPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .checklist)
    }

    /// Which of them a list shows.
    private enum List: String, CaseIterable {
        case mine, open, all
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.checklists.rawValue, name: "pages.checklists",
                handler: desk.member { request, member in try await list(request.query, member) }),
            records.page(show), records.form(.items, show, change), records.escalation(show),
        ] + records.addition(.newChecklist, newForm, start)
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func list(_ query: Parameters, _ member: Member) async throws -> Response {
        let lists = RecordLists<List>(
            .checklists, at: .checklists, adding: .newChecklist, words: "checklist", first: .mine, query)
        let page = try await desk.environment.ask(
            ListChecklists(
                query: ChecklistQuery(
                    person: lists.shown == .mine ? member.principal.person : nil, onlyOpen: lists.shown != .all,
                    before: lists.place.flatMap { Int64($0) }.map { ChecklistID($0) }, limit: DealFilter.pageSize)),
            as: member.principal)
        return try desk.show(
            lists.page(
                ChecklistRows(names: names).table(page.items, member.reader), next: page.next?.description,
                member.texts), for: member)
    }

    // MARK: One checklist

    @Sendable private func show(_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage {
        let id = ChecklistID(number)
        let detail = try await desk.environment.ask(ShowChecklist(checklist: id), as: member.principal)
        let found = try await desk.environment.ask(ReadRecordDesk(record: .checklist(id)), as: member.principal)
        return ChecklistRecord(detail: detail, desk: found, names: names).page(records, member, draft)
    }

    @Sendable private func change(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        let note = fields.lines("note")
        let change: ChangeChecklistItem.Change
        switch fields["became"] {
        case "done": change = .done(note: note)
        case "failed": change = .failed(note: note)
        case "skipped": change = .skipped(note: note)
        case "open": change = .reopened
        default: throw WorkflowError.invalid("note", member.texts["checklist.no-answer"])
        }
        _ = try await desk.environment.run(
            ChangeChecklistItem(
                checklist: ChecklistID(number), item: fields["item"].flatMap { Int($0) } ?? 0,
                expectedVersion: version, change: change), as: member.principal)
        return "saved"
    }

    // MARK: A new one

    @Sendable private func newForm(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        var form = EntryForm(
            action: Address.path(SitePath.newChecklist.rawValue, ["record": fields["record"]]),
            send: texts["checklist.start"],
            ChecklistEntry.fields(names, member, record: fields["record"] ?? ""))
        draft?.fill(&form, nil, texts)
        return EntryPage(section: .checklists, heading: texts["checklist.new"], form: form)
    }

    @Sendable private func start(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let started = try await desk.environment.run(
            try ChecklistEntry.workflow(fields, member.texts), as: member.principal)
        return .checklist(started.id)
    }
}
