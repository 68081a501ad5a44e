import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A ticket that goes from one to another too often within a day raises a trigger`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Ping-pong", .bounced, parameters: TriggerParameters(within: Span(.hours(24)), count: 3))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.bounced)
        let ticket = try await belay.open()
        // Taking it is no handing on; the first one is forgotten by Tuesday noon.
        for (name, hour) in [("Ana", 9), ("Ben", 9), ("Ana", 20)] {
            try await belay.advance(to: .at(.monday, hour))
            try await belay.run(ChangeTicket(ticket: ticket.id, assignee: Harness.address(of: name)))
        }
        try await belay.advance(to: .at(.tuesday, 12))
        try await belay.run(ChangeTicket(ticket: ticket.id, assignee: "ben@example.com"))
        #expect(try await belay.cases(about: .ticket(ticket.id)).isEmpty)
        try await belay.run(ChangeTicket(ticket: ticket.id, assignee: "ana@example.com"))
        try await belay.disregardNotifications()
        #expect(
            try await belay.cases(about: .ticket(ticket.id)).map(\.reason) == [
                "The ticket changed hands 3 times within 24h"
            ])
    }
}
