import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A customer's reply does what waits for it, and nothing else`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open(assignee: "Ana")
        let waiting = try await belay.addFollowUp(
            due: .at(.tuesday, 10), record: .ticket(ticket.id), waitsForReply: true)
        let other = try await belay.addFollowUp("Check the toner", due: .at(.tuesday, 10), record: .ticket(ticket.id))
        try await belay.reply(ticket.id)
        #expect(try await belay.storedFollowUp(waiting.id).status == .open)
        try await belay.customerReplies(ticket.id)
        let done = try await belay.storedFollowUp(waiting.id)
        #expect(done.status == .done)
        #expect(done.closingNote == "The customer replied.")
        #expect(try await belay.storedFollowUp(other.id).status == .open)
        try await belay.disregardNotifications()
    }
}
