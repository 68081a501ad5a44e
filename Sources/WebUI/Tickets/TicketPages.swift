import BusinessTime
import HTTPServer
import Model
import Workflows

/// A ticket's page, `/tickets/12`, and its forms.
struct TicketPages: Sendable {
    let desk: PageDesk

    /// Does what a form asks for, and says where to go on.
    private typealias Work = @Sendable (Parameters, TicketID, Member) async throws -> String

    var routes: [Route] {
        [
            Route(
                .get, SitePath.ticketPattern(), name: "pages.ticket",
                handler: desk.member { request, member in
                    let id = try Self.number(request)
                    return try await show(
                        id, member, chosen: await chosen(in: request.query, id, member),
                        answers: Self.answers(in: request.query),
                        withAllMessages: request.query["messages"] == "all")
                }),
            replies, form(.changes, change),
            form(.escalation, escalate), form(.links, link), form(.merge, merge), form(.triage, triage),
        ]
    }

    private func form(_ action: TicketAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.ticketPattern(action), name: "pages.ticket.\(action.rawValue)",
            maximumBodyBytes: 65_536,
            handler: desk.member { request, member in
                let id = try Self.number(request)
                let fields = try desk.form(request, member.visitor)
                do {
                    return try .redirect(to: try await work(fields, id, member))
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    var problems = error.sentences(for: member.reader)
                    if error.isConflict { problems = [member.texts["conflict.\(action.rawValue)"]] }
                    return try await show(
                        id, member, draft: TicketDraft(action: action, fields: fields, problems: problems),
                        answers: action == .triage ? Self.answers(in: fields) : [],
                        status: PageRefusal(error).status)
                }
            })
    }

    /// The form in which something is said, with the files that go with it.
    private var replies: Route {
        Route(
            .post, SitePath.ticketPattern(.replies), name: "pages.ticket.replies",
            maximumBodyBytes: PageDesk.largestFileForm, admission: desk.admission,
            handler: desk.member { request, member in
                let id = try Self.number(request)
                let form = try desk.fileForm(request, member.visitor)
                var files = ChosenFiles(form)
                do {
                    try await desk.keep(&files, for: member)
                    if let response = try await choice(form.fields, files.kept, id, member) { return response }
                    let place = try await reply(form.fields, files.kept, id, member)
                    desk.writers.forget(member.person.id, on: id, at: desk.environment.clock.now())
                    return try .redirect(to: place)
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    var problems = error.sentences(for: member.reader)
                    let chosen = await chosen(form.fields, id, member)
                    if error.isConflict {
                        let isOutdated = chosen.map { form.fields["macro-version"] != "\($0.macro.version)" } ?? false
                        problems = [member.texts[isOutdated ? "macro.changed" : "conflict.replies"]]
                    }
                    return try await show(
                        id, member, draft: TicketDraft(action: .replies, fields: form.fields, problems: problems),
                        kept: files.kept, chosen: chosen, status: PageRefusal(error).status)
                }
            })
    }

    func show(
        _ id: TicketID, _ member: Member, draft: TicketDraft = TicketDraft(), kept: [AttachmentID] = [],
        chosen: ChosenMacro? = nil, answers: [TriageAnswer] = [],
        withAllMessages: Bool = false, status: Status = .ok
    ) async throws -> Response {
        let found = try await desk.environment.ask(
            ReadTicketDesk(ticket: id, withAllMessages: withAllMessages, answers: answers), as: member.principal)
        let names = desk.environment.snapshot.configuration
        return try desk.show(
            TicketPage(
                desk: found, names: names, assignable: names.assignable(in: found.detail.ticket.department),
                draft: draft, macros: names.macros(for: member.principal, in: found.detail.ticket.department),
                chosen: chosen, files: try await desk.fileField(for: member, kept),
                answers: found.walk == nil ? [] : answers, walk: found.walk, hasAllMessages: withAllMessages),
            for: member, status: status)
    }

    private static func number(_ request: Request) throws -> TicketID {
        guard let number = request.number, number > 0 else {
            throw HTTPError.notFound
        }
        return TicketID(number)
    }

    private static func answers(in fields: Parameters) -> [TriageAnswer] {
        fields.values(for: "answer").prefix(50).compactMap(TriageAnswer.init)
    }

    static func done(_ key: String, _ id: TicketID) -> String { "\(SitePath.path(of: id))?done=\(key)" }

    // MARK: What the forms do

    private func reply(
        _ fields: Parameters, _ files: [AttachmentID], _ id: TicketID, _ member: Member
    ) async throws -> String {
        if let macro = fields.filled("macro") { return try await use(macro, fields, files, id, member) }
        let isNote = fields["kind"] == "note"
        let isCustomers = fields["kind"] == "customer"
        _ = try await desk.environment.run(
            ReplyToTicket(
                ticket: id, body: fields.lines("body"), visibility: isNote ? .note : .reply,
                fromCustomer: isCustomers, status: fields["then"].flatMap { $0.isEmpty ? nil : $0 },
                lastSeen: fields["seen"].flatMap { Int64($0) }.map { MessageID($0) }, attachments: files),
            as: member.principal)
        return Self.done(isNote ? "noted" : isCustomers ? "written-down" : "replied", id) + "#newest"
    }

    @Sendable private func change(_ fields: Parameters, _ id: TicketID, _ member: Member) async throws -> String {
        _ = try await desk.environment.run(TicketProperty.change(of: id, fields), as: member.principal)
        return Self.done("saved", id)
    }

    @Sendable private func escalate(_ fields: Parameters, _ id: TicketID, _ member: Member) async throws -> String {
        let started = try await desk.environment.run(
            EscalateRecord(record: .ticket(id), reason: fields.lines("reason")), as: member.principal)
        return Self.done(started == nil ? "told-manager" : "escalated", id)
    }

    @Sendable private func link(_ fields: Parameters, _ id: TicketID, _ member: Member) async throws -> String {
        let ticket = try await desk.environment.ask(ShowTicket(ticket: id, withMessages: false), as: member.principal)
            .ticket
        var links = ticket.links
        if let removed = fields["remove"].flatMap(RecordReference.init) {
            links.removeAll { $0 == removed }
        } else {
            guard let record = try RecordEntry.record(fields, member.texts) else {
                throw WorkflowError.invalid("record", member.texts["problem.record"])
            }
            if !links.contains(record) { links.append(record) }
        }
        _ = try await desk.environment.run(
            ChangeTicket(ticket: id, expectedVersion: ticket.version, links: links), as: member.principal)
        return Self.done("linked", id)
    }

    @Sendable private func merge(_ fields: Parameters, _ id: TicketID, _ member: Member) async throws -> String {
        guard let record = fields["into"].flatMap(RecordEntry.reference), record.kind == .ticket else {
            throw WorkflowError.invalid("into", member.texts["problem.number"])
        }
        let other = TicketID(record.number)
        do {
            _ = try await desk.environment.ask(ShowTicket(ticket: other, withMessages: false), as: member.principal)
        } catch WorkflowError.notFound(let why) {
            throw WorkflowError.invalid("into", why)
        }
        let target = try await desk.environment.run(MergeTickets(ticket: id, into: other), as: member.principal)
        return Self.done("merged", target.id)
    }

    @Sendable private func triage(_ fields: Parameters, _ id: TicketID, _ member: Member) async throws -> String {
        let result = try await desk.environment.run(
            TriageTicket(ticket: id, answers: Self.answers(in: fields)), as: member.principal)
        guard result.priority != nil else { throw WorkflowError.refused(member.texts["problem.triage"]) }
        return Self.done("classified", id)
    }
}
