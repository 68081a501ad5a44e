import BelayTesting
import Model
import Testing
import Workflows

@Test func `A ticket that is opened again raises a trigger, and another one at the second time`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Not solved", .reopened)
        try await belay.addTrigger("Never solved", .reopened, parameters: TriggerParameters(count: 2))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addEscalation("Twice", steps: .fixture())
        try await belay.addBinding(.reopened, trigger: "Not solved")
        try await belay.addBinding(.reopened, trigger: "Never solved", to: "Twice")
        let ticket = try await belay.open()
        func reopen() async throws -> [String] {
            try await belay.set(ticket.id, status: .solved)
            try await belay.customerReplies(ticket.id, "It does not print.")
            return try await belay.cases(about: .ticket(ticket.id)).filter(\.status.isOpen).map(\.trigger)
        }
        #expect(try await reopen() == ["Not solved"])
        #expect(try await reopen() == ["Not solved", "Never solved"])
        try await belay.disregardNotifications()
    }
}
