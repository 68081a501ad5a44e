import BusinessTime
import HTTPServer
import Model
import Workflows

/// What people promised to come back to: the lists, one follow-up's page, and a new one.
struct FollowUpPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .followUp)
    }

    /// Which of them a list shows.
    private enum List: String, CaseIterable {
        case mine, all, closed
    }

    var routes: [Route] {
        [
            Route(
                .get, SitePath.followUps.rawValue, name: "pages.follow-ups",
                handler: desk.member { request, member in try await list(request.query, member) }),
            records.page(show), records.form(.outcome, show, answer), records.form(.changes, show, change),
            records.escalation(show),
        ] + records.addition(.newFollowUp, newForm, add)
    }

    private var names: Configuration { desk.environment.snapshot.configuration }

    private func list(_ query: Parameters, _ member: Member) async throws -> Response {
        let lists = RecordLists<List>(
            .followUps, at: .followUps, adding: .newFollowUp, words: "follow-up", first: .mine, query)
        let page = try await desk.environment.ask(
            ListFollowUps(
                query: FollowUpQuery(
                    owner: lists.shown == .mine ? member.principal.person : nil, onlyOpen: lists.shown != .closed,
                    after: lists.place.flatMap(Self.cursor), limit: DealFilter.pageSize)), as: member.principal)
        return try desk.show(
            lists.page(
                FollowUpRows(names: names).table(page.items, member.reader),
                next: page.next.map { "\($0.due.milliseconds)-\($0.id)" },
                member.texts), for: member)
    }

    private static func cursor(_ text: String) -> FollowUpQuery.Cursor? {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        return FollowUpQuery.Cursor(due: Instant(milliseconds: parts[0]), id: FollowUpID(parts[1]))
    }

    // MARK: One follow-up

    @Sendable private func show(_ number: Int64, _ member: Member, _ draft: FormDraft?) async throws -> any FramedPage {
        let detail = try await desk.environment.ask(
            ShowFollowUp(followUp: FollowUpID(number)), as: member.principal)
        let found = try await desk.environment.ask(
            ReadRecordDesk(record: .followUp(FollowUpID(number))), as: member.principal)
        return FollowUpRecord(detail: detail, desk: found, names: names).page(records, member, draft)
    }

    @Sendable private func answer(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        let note = fields.lines("note")
        let outcome: FollowUpOutcome
        switch fields["became"] {
        case "no-reply": outcome = .noReply(next: try DueEntry.moment(fields, member), note: note)
        case "given-up": outcome = .givenUp(note: note)
        case "rescheduled":
            guard let moment = try DueEntry.moment(fields, member) else {
                throw WorkflowError.invalid("due", member.texts["follow-up.when"])
            }
            outcome = .rescheduled(to: moment, note: note)
        case "cancelled": outcome = .cancelled(continuing: true, note: note)
        case "done": outcome = .done(note: note)
        default: throw WorkflowError.invalid("note", member.texts["checklist.no-answer"])
        }
        _ = try await desk.environment.run(
            AnswerFollowUp(followUp: FollowUpID(number), expectedVersion: version, outcome: outcome),
            as: member.principal)
        return "saved"
    }

    @Sendable private func change(
        _ number: Int64, _ fields: Parameters, _ version: Int64?, _ member: Member
    ) async throws -> String {
        _ = try await desk.environment.run(
            ChangeFollowUp(
                followUp: FollowUpID(number), expectedVersion: version, title: fields["title"],
                note: fields.lines("text"), owner: fields.filled("owner")), as: member.principal)
        return "saved"
    }

    // MARK: A new one

    @Sendable private func newForm(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        var form = EntryForm(
            action: Address.path(SitePath.newFollowUp.rawValue, ["record": fields["record"]]),
            send: texts["follow-up.add"],
            FollowUpEntry.fields(names, member, record: fields["record"] ?? ""))
        draft?.fill(&form, nil, texts)
        return EntryPage(section: .followUps, heading: texts["follow-up.new"], form: form)
    }

    @Sendable private func add(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let added = try await desk.environment.run(
            try FollowUpEntry.workflow(fields, member), as: member.principal)
        return .followUp(added.id)
    }
}
