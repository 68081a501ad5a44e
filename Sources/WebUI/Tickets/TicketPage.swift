import Model
import Templating
import Workflows

/// A ticket with all that somebody needs who works on it.
struct TicketPage: FramedPage {
    static let template = "ticket"

    var desk: TicketDesk
    /// Where people, teams and escalations are looked up.
    var names: Configuration
    /// Whom it can be given to.
    var assignable: [Person]
    /// What was typed and could not be done.
    var draft = TicketDraft()
    /// The macros that can be used on it.
    var macros: [Macro] = []
    /// The one that was chosen; nil: none.
    var chosen: ChosenMacro?
    /// Where files are chosen for a reply.
    var files: FileField
    /// What was answered so far to the questions that classify it.
    var answers: [TriageAnswer] = []
    /// Where that leads; nil: nowhere.
    var walk: TriageResult?
    /// Whether all messages were asked for, however many there are.
    var hasAllMessages = false

    var ticket: Ticket { desk.detail.ticket }
    var section: Section? { .tickets }

    func title(for reader: Reader) -> String { ticket.subject }

    func value(for reader: Reader) -> [String: TemplateValue] {
        var value = heading(reader)
        for part in [conversation(reader), properties(reader), side(reader), forms(reader), history(reader)] {
            value.merge(part) { $1 }
        }
        return value
    }

    private func heading(_ reader: Reader) -> [String: TemplateValue] {
        let texts = reader.texts
        return [
            "address": .text(hasAllMessages ? Self.withAllMessages(ticket.id) : SitePath.path(of: ticket.id)),
            "number": .integer(ticket.id.rawValue), "version": .integer(ticket.version),
            "priority": .text(ticket.priority.rawValue), "priorityText": .text(texts.word("priority", ticket.priority)),
            "status": .text(ticket.status.rawValue), "statusText": .text(texts.word("status", ticket.status)),
            "opened": reader.moment(ticket.openedAt), "channel": .text(texts.word("channel", ticket.channel)),
            "due": ticket.nextDueAt.map { reader.due($0) } ?? .null,
            "assigneeText": .text(person(ticket.assignee) ?? texts["ticket.nobody"]),
            "department": .text(names.departments[ticket.department]?.name ?? ""),
            "mergedInto": ticket.mergedInto.map { link(.ticket($0), reader) } ?? .null,
            "isClosed": .bool(ticket.status == .closed), "lost": lost(reader),
        ]
    }

    /// What was typed into a form that the page has no more, since the ticket was closed or merged meanwhile.
    private func lost(_ reader: Reader) -> TemplateValue {
        guard ticket.status == .closed, let action = draft.action, !draft.problems.isEmpty,
            TicketAction.ofOpenTickets.contains(action)
        else { return .null }
        let typed = ["body", "reason"].compactMap { draft.text($0, of: action) }.first { !$0.isEmpty }
        return ["sentences": .list(draft.problems.map { .text($0) }), "typed": typed.map { .text($0) } ?? .null]
    }

    /// The page with all messages.
    static func withAllMessages(_ id: TicketID) -> String { SitePath.path(of: id) + "?messages=all" }

    /// The name of somebody who works here; nil where it is nobody.
    func person(_ id: PersonID?) -> String? { id.flatMap { names.people[$0]?.name } }

    /// Who did something.
    func name(_ actor: Actor, _ reader: Reader) -> String { eventWords(reader).name(actor) }

    /// Another record by its kind and number, with its page where there is one.
    func link(_ record: RecordReference, _ reader: Reader) -> TemplateValue {
        [
            "record": .text(record.description),
            "text": .text("\(reader.texts["record.\(record.kind.rawValue)"]) \(record.number)"),
            "path": .text(SitePath.path(of: record)),
        ]
    }

    /// What was wrong in a form, for `problems.mustache`.
    func problems(_ action: TicketAction) -> TemplateValue {
        guard draft.action == action, !draft.problems.isEmpty else { return .null }
        return ["sentences": .list(draft.problems.map { .text($0) })]
    }
}
