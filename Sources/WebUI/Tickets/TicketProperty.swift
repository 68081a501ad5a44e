import HTTPServer
import Model
import Workflows

/// A property of a ticket that its page changes, as text: the form says what it was when the page was shown, so that only what
/// somebody changed themselves is changed.
enum TicketProperty: String, CaseIterable, Sendable {
    case subject, priority, status, assignee, team, category, tags

    /// What it is.
    func text(_ ticket: Ticket, _ names: Configuration) -> String {
        switch self {
        case .subject: ticket.subject
        case .priority: ticket.priority.rawValue
        case .status: ticket.status.rawValue
        case .assignee: ticket.assignee.flatMap { names.people[$0]?.email } ?? ""
        case .team: ticket.team.flatMap { names.teams[$0]?.name } ?? ""
        case .category: ticket.category ?? ""
        case .tags: ticket.tags.joined(separator: ", ")
        }
    }

    /// What a form wants it to be; nil where it leaves it alone.
    func wanted(_ fields: Parameters) -> String? {
        guard let typed = fields[rawValue], typed != fields["was-" + rawValue] else { return nil }
        return typed
    }

    /// The change that a form asks for.
    static func change(of ticket: TicketID, _ fields: Parameters) -> ChangeTicket {
        func wanted(_ property: TicketProperty) -> String? { property.wanted(fields) }
        return ChangeTicket(
            ticket: ticket, expectedVersion: fields["version"].flatMap { Int64($0) }, subject: wanted(.subject),
            category: wanted(.category), priority: wanted(.priority), status: wanted(.status), team: wanted(.team),
            assignee: wanted(.assignee),
            tags: wanted(.tags).map(tags))
    }

    /// Tags with commas between, one by one.
    static func tags(_ text: String) -> [String] {
        text.split(separator: ",").compactMap { part in
            let tag = part.drop(while: \.isWhitespace)
            return tag.isEmpty ? nil : String(tag)
        }
    }
}
