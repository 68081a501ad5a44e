import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct TicketHistoryTests {
    @Test func `A ticket's history is read from its events, with the criteria as each change left them`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                func append(_ kind: EventKind, _ actor: Actor, _ hour: Int, _ changes: FieldChange...) throws {
                    try writer.append(
                        EventDraft(
                            kind: kind, subject: Subject(.ticket(7)), actor: actor, at: .at(.monday, hour),
                            changes: changes))
                }
                try append(
                    .ticketOpened, .console, 9, FieldChange(field: "priority", after: "low"),
                    FieldChange(field: "tier", after: "1"), FieldChange(field: "department", after: "2"),
                    FieldChange(field: "category", after: "billing"), FieldChange(field: "status", after: "new"))
                try append(.ticketReplied, .person(1), 10)
                try append(.ticketNoted, .person(1), 10)
                try append(
                    .ticketChanged, .person(1), 11, FieldChange(field: "status", before: "new", after: "pending"))
                try append(.ticketReplied, .customer(3), 12)
                try append(
                    .ticketChanged, .person(1), 13, FieldChange(field: "category", before: "billing"),
                    FieldChange(field: "priority", before: "low", after: "critical"))
                try append(.ticketChanged, .person(1), 14, FieldChange(field: "subject", before: "a", after: "b"))
                let opened = ServiceCriteria(priority: .low, tier: .first, department: 2, category: "billing")
                let changed = ServiceCriteria(priority: .critical, tier: .first, department: 2)
                #expect(
                    try writer.history(of: 7).entries == [
                        .init(at: .at(.monday, 9), what: .opened(opened)),
                        .init(at: .at(.monday, 10), what: .agentReplied),
                        .init(at: .at(.monday, 11), what: .status(.pending)),
                        .init(at: .at(.monday, 12), what: .customerWrote),
                        .init(at: .at(.monday, 13), what: .criteria(changed)),
                    ])
                #expect(try writer.history(of: 8).entries.isEmpty)
            }
        }
    }
}
