import HTTPServer
import Model
import Workflows

/// A ticket that somebody here files for a customer: `/tickets/new`.
struct NewTicketPages: Sendable {
    let desk: PageDesk
    private let records: RecordRoutes

    init(desk: PageDesk) {
        self.desk = desk
        records = RecordRoutes(desk: desk, kind: .ticket)
    }

    var routes: [Route] { records.addition(.newTicket, takesFiles: true, form, file) }

    private var names: Configuration { desk.environment.snapshot.configuration }

    @Sendable private func form(
        _ fields: Parameters, _ member: Member, _ draft: FormDraft?
    ) async throws -> any FramedPage {
        let texts = member.texts
        func options(_ none: String?, _ options: [OptionGroup.Option]) -> EntryField.Kind {
            .choice([OptionGroup(nil, (none.map { [.init(value: "", text: $0)] } ?? []) + options)])
        }
        let own = member.principal.department
        var form = EntryForm(
            action: SitePath.newTicket.rawValue, send: texts["ticket.file"],
            [
                EntryField(
                    "requester", texts["ticket.requester"], .email, value: fields["requester"] ?? "",
                    hint: texts["ticket.requester-hint"], isRequired: true, longest: 254),
                EntryField(
                    "requester-name", texts["ticket.requester-name"], hint: texts["ticket.name-hint"], longest: 200),
                EntryField("subject", texts["field.subject"], isRequired: true, longest: 300),
                EntryField("body", texts["ticket.body"], .area, isRequired: true, longest: 100_000),
                EntryField(
                    ChosenFiles.field, texts["files.add"],
                    .files(
                        try await desk.fileField(
                            for: member,
                            (draft?.typed.values(for: ChosenFiles.keptField) ?? []).compactMap {
                                Int64($0).map { AttachmentID($0) }
                            }))),
                EntryField(
                    "priority", texts["field.priority"],
                    options(nil, Priority.allCases.map { .init(value: $0.rawValue, text: texts.word("priority", $0)) }),
                    value: Priority.low.rawValue),
                EntryField(
                    "channel", texts["ticket.channel"],
                    options(
                        nil,
                        [Channel.phone, .email, .chat, .web].map {
                            .init(value: $0.rawValue, text: texts.word("channel", $0))
                        }), value: Channel.phone.rawValue),
                EntryField(
                    "team", texts["field.team"],
                    options(
                        texts["ticket.no-team"],
                        names.teams.values.filter { own == nil || $0.department == own }.map(\.name).sorted()
                            .map { .init(value: $0, text: $0) })),
                EntryField(
                    "assignee", texts["field.assignee"], .choice(names.people(for: member, texts))),
                EntryField("account", texts["field.account"], hint: texts["ticket.account-hint"], longest: 200),
                EntryField("category", texts["field.category"], longest: 100),
                EntryField("tags", texts["field.tags"], hint: texts["change.tags-hint"], longest: 2000),
            ])
        if own == nil, let place = form.fields.firstIndex(where: { $0.name == "team" }) {
            form.fields.insert(
                EntryField(
                    "department", texts["field.department"],
                    options(
                        nil,
                        names.departments.values.sorted { $0.id < $1.id }.map {
                            .init(value: $0.name, text: $0.name)
                        })), at: place)
        }
        draft?.fill(&form, nil, texts)
        return EntryPage(section: .tickets, heading: texts["ticket.new"], form: form)
    }

    @Sendable private func file(
        _ fields: Parameters, _ query: Parameters, _ member: Member
    ) async throws -> RecordReference {
        let ticket = try await desk.environment.run(
            OpenTicket(
                subject: fields["subject"] ?? "", body: fields.lines("body"), requester: fields["requester"] ?? "",
                requesterName: fields.filled("requester-name"), account: fields.filled("account"),
                department: fields.filled("department"), category: fields.filled("category"),
                priority: fields.filled("priority"), channel: fields["channel"].flatMap(Channel.init) ?? .phone,
                tags: TicketProperty.tags(fields["tags"] ?? ""), team: fields.filled("team"),
                assignee: fields.filled("assignee"),
                attachments: fields.values(for: ChosenFiles.keptField).compactMap {
                    Int64($0).map { AttachmentID($0) }
                }), as: member.principal)
        return .ticket(ticket.id)
    }
}
