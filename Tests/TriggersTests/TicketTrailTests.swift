import BusinessTime
import Model
import Testing

struct TicketTrailTests {
    private func event(
        _ kind: EventKind, by actor: Actor = .person(1), after minutes: Int64,
        _ changes: [String: (String?, String?)] = [:]
    ) -> EventDraft {
        EventDraft(
            kind: kind, subject: Subject(.ticket(12)), actor: actor, at: Fixtures.now.advanced(by: .minutes(minutes)),
            changes: changes.map { FieldChange(field: $0.key, before: $0.value.0, after: $0.value.1) })
    }

    @Test func `what a ticket went through is read from its events`() throws {
        let trail = try #require(
            TicketTrail([
                event(.ticketOpened, by: .customer(9), after: 0, ["department": (nil, "3"), "status": (nil, "new")]),
                event(.ticketChanged, after: 1, ["assignee": (nil, "5")]),
                event(.ticketChanged, after: 2, ["assignee": ("5", "6"), "department": ("3", "4")]),
                event(.ticketChanged, by: .system, after: 3, ["assignee": ("6", nil)]),
                event(.ticketChanged, by: .system, after: 4, ["priority": ("low", "high")]),
                event(.ticketNoted, after: 5),
                event(.ticketChanged, after: 6, ["status": ("new", "solved")]),
                event(.ticketReplied, by: .customer(9), after: 7),
                event(.ticketChanged, by: .customer(9), after: 7, ["status": ("solved", "open")]),
            ]))
        func minute(_ count: Int64) -> Instant { Fixtures.now.advanced(by: .minutes(count)) }
        #expect(trail.unassignedSince == minute(3))
        #expect(trail.touchedAt == minute(6))
        #expect(trail.handovers == [minute(2)])
        #expect(trail.reopenings == [minute(7)])
        #expect(trail.departments == [3, 4])
    }

    @Test func `without its opening there is none`() {
        #expect(TicketTrail([event(.ticketNoted, after: 1)]) == nil)
    }
}
