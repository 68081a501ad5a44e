import HTTPServer
import Model
import Workflows

/// What a form asks of several tickets at once.
struct QueueChanges: Sendable {
    /// The tickets, each in the version that whoever asks has seen.
    var versions: [TicketID: Int64] = [:]
    /// Whose they become, by address; nil: they stay whose they are.
    var assignee: String?
    var priority: Priority?
    var status: TicketStatus?

    init() {}

    init(_ fields: Parameters) {
        for value in fields.values(for: "ticket") {
            let parts = value.split(separator: ".").compactMap { Int64($0) }
            if parts.count == 2 { versions[TicketID(parts[0])] = parts[1] }
        }
        assignee = fields["assignee"].flatMap { $0.isEmpty ? nil : $0 }
        priority = fields["priority"].flatMap(Priority.init)
        status = fields["status"].flatMap(TicketStatus.init)
    }

    /// Whether it asks for anything.
    var isEmpty: Bool { assignee == nil && priority == nil && status == nil }

    /// The same as one change for each ticket, in the order of their numbers.
    var workflows: [ChangeTicket] {
        versions.sorted { $0.key < $1.key }.map { ticket, version in
            ChangeTicket(
                ticket: ticket, expectedVersion: version, priority: priority?.rawValue, status: status?.rawValue,
                assignee: assignee)
        }
    }
}
