import BusinessTime
package import Model
import Notices

/// What a recipient would read of a notification about a real record; nothing is sent.
package struct NoticePreview: Sendable {
    /// The template's name.
    package var template: String
    /// What it is about.
    package var record: RecordReference
    /// The reader's language; nil: their own.
    package var language: String?
    /// What the template would be written like, in that language; nil: what it is.
    package var source: String?
    /// Every field, in the order of declaration.
    package init(template: String, record: RecordReference, language: String? = nil, source: String? = nil) {
        self.template = template
        self.record = record
        self.language = language
        self.source = source
    }

    /// The notification, for the customer of a ticket, or for the owner of a deal or account; throws `WorkflowError`.
    package func render(in environment: Environment, as principal: Principal) async throws -> PreviewedNotice {
        let snapshot = environment.snapshot
        let configuration = snapshot.configuration
        let zone = configuration.settings.timeZone
        var details = [
            "address": "somebody@example.com", "by": "Somebody", "clock": "resolution", "comment": "A comment.",
            "decision": "approve", "endpoint": "An endpoint", "item": "An item",
            "link": "https://help.example.com/link/1-…", "previous": "Somebody",
            "reason": "A reason.",
            "text": "A text.",
        ]
        var facts: NoticeFacts
        switch record.kind {
        case .ticket:
            let detail = try await environment.ask(ShowTicket(ticket: TicketID(record.number)), as: principal)
            if let message = detail.messages.last { details["text"] = message.body }
            if let clock = detail.clocks.first(where: \.isOpen) ?? detail.clocks.first {
                details["clock"] = clock.kind.rawValue
                if let due = clock.dueAt { details["due"] = due.description }
            }
            facts = NoticeFacts(
                ticket: detail.ticket, clocks: detail.clocks, customer: detail.customer, account: detail.account,
                case: detail.cases.first, configuration: configuration, defaultTimeZone: zone)
        case .deal:
            let detail = try await environment.ask(ShowDeal(deal: DealID(record.number)), as: principal)
            facts = NoticeFacts(
                deal: detail.deal, account: detail.account, case: detail.cases.first, configuration: configuration,
                defaultTimeZone: zone)
        case .account:
            let detail = try await environment.ask(ShowAccount(account: String(record.number)), as: principal)
            facts = NoticeFacts(
                account: detail.account, case: detail.cases.first, configuration: configuration, defaultTimeZone: zone)
        case .checklist:
            let detail = try await environment.ask(ShowChecklist(checklist: ChecklistID(record.number)), as: principal)
            if let item = detail.checklist.items.first(where: { $0.state == .open }) {
                details["item"] = item.title
                if let due = item.dueAt { details["due"] = due.description }
            }
            facts = NoticeFacts(
                record: .checklist(detail.checklist), case: detail.cases.first, configuration: configuration,
                defaultTimeZone: zone)
        case .followUp:
            let detail = try await environment.ask(ShowFollowUp(followUp: FollowUpID(record.number)), as: principal)
            facts = NoticeFacts(
                record: .followUp(detail.followUp), case: detail.cases.first, configuration: configuration,
                defaultTimeZone: zone)
        case .request:
            let detail = try await environment.ask(ShowRequest(request: RequestID(record.number)), as: principal)
            guard let form = detail.form else { throw WorkflowError.unexpected("The form of \(record) is not stored.") }
            facts = NoticeFacts(
                record: .request(detail.request, form: form), case: detail.cases.first, configuration: configuration,
                defaultTimeZone: zone)
        }
        let templates = try templates(of: snapshot)
        facts.caseStays =
            facts.case.map {
                let newest = configuration.escalations[$0.escalation]
                return $0.staysPut(
                    definition: newest?.version == $0.version ? newest : nil, configuration: configuration)
            } ?? false
        let reader = reader(of: facts)
        facts.customer = reader
        do {
            let notice = try NoticeRenderer.render(
                NoticeOrder(template: template, audience: [.requester], record: record, details: details),
                to: .customer(reader.id), facts: facts, templates: templates, now: environment.clock.now())
            return PreviewedNotice(subject: notice.subject, text: notice.text, language: notice.language)
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }

    /// The templates with what is tried; throws everything that is wrong with it.
    private func templates(of snapshot: Snapshot) throws(WorkflowError) -> NoticeTemplates {
        guard let source, let language = language?.lowercased() else { return snapshot.templates }
        let problems = snapshot.templates.problems(in: source, name: template, language: language)
        guard problems.isEmpty else {
            throw .invalid(
                ValidationError(
                    problems: problems.map { ValidationProblem(field: "source", message: $0.sentence) }))
        }
        return snapshot.templates.replacing([
            TemplateEdition(
                name: template, language: language, version: 0, source: source, at: Instant(milliseconds: 0),
                by: .system)
        ])
    }

    /// Who reads it, in the language asked for.
    private func reader(of facts: NoticeFacts) -> Customer {
        var reader = facts.customer
        if reader == nil {
            let owner = facts.assignee.flatMap { facts.configuration.people[$0] }
            reader = Customer(
                id: 0, name: owner?.name ?? "Somebody", email: owner?.email ?? "somebody@example.com",
                language: owner?.languages.first ?? facts.account?.language ?? "en")
        }
        var found = reader ?? Customer(id: 0, name: "Somebody", email: "somebody@example.com")
        if let language { found.language = language }
        return found
    }
}
