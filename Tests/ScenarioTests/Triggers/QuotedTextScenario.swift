import BelayTesting
import Model
import Testing
import Workflows

@Test func `A phrase in the mail that is quoted below an answer raises nothing`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Legal", .keyword, parameters: TriggerParameters(phrases: ["lawyer"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open()
        try await belay.customerReplies(ticket.id, "Thank you, it works.\n\n> We would call a lawyer otherwise.\n")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(ticket.id)).isEmpty)
        try await belay.customerReplies(ticket.id, "I will call a lawyer.\n\n> Have a nice day.\n")
        try await belay.expect(.notice("approval-asked", to: "Lena", about: .ticket(ticket.id), saying: "“lawyer”"))
    }
}
