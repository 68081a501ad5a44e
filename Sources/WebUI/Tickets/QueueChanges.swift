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
    /// The macro that is used on them, by number; nil: none.
    var macro: String?

    init() {}

    init(_ fields: Parameters) {
        for value in fields.values(for: "ticket") {
            let parts = value.split(separator: ".").compactMap { Int64($0) }
            if parts.count == 2 { versions[TicketID(parts[0])] = parts[1] }
        }
        assignee = fields["assignee"].flatMap { $0.isEmpty ? nil : $0 }
        priority = fields["priority"].flatMap(Priority.init)
        status = fields["status"].flatMap(TicketStatus.init)
        macro = fields["macro"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether it asks for anything.
    var isEmpty: Bool { !isChange && macro == nil }

    /// Whether it asks for a macro and for other changes at once, which are not one.
    var isBoth: Bool { isChange && macro != nil }

    private var isChange: Bool { assignee != nil || priority != nil || status != nil }

    /// Does what it asks for to one of the tickets, all of it or nothing.
    func make(of ticket: TicketID, in environment: Environment, as principal: Principal) async throws {
        if let macro {
            _ = try await environment.run(
                UseMacro(ticket: ticket, macro: macro, expectedVersion: versions[ticket]), as: principal)
        } else {
            _ = try await environment.run(
                ChangeTicket(
                    ticket: ticket, expectedVersion: versions[ticket], priority: priority?.rawValue,
                    status: status?.rawValue, assignee: assignee), as: principal)
        }
    }
}
