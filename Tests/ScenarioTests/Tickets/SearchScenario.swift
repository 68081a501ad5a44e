import BelayTesting
import Model
import Testing
import Workflows

@Test func `A ticket is found by words of its subject and messages, and by its new subject after a change`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open(subject: "Printer on fire", body: "Smoke everywhere")
        try await belay.customerReplies(ticket.id, "The curtains too")
        try await belay.disregardNotifications()
        func find(_ text: String) async throws -> [TicketID] {
            try await belay.ask(ListTickets(query: TicketQuery(text: text))).items.map(\.id)
        }
        #expect(try await find("printer smoke") == [ticket.id])
        #expect(try await find("curt") == [ticket.id])
        #expect(try await find("water") == [])
        try await belay.run(ChangeTicket(ticket: ticket.id, subject: "Scanner on fire"), as: "Ana")
        #expect(try await find("scanner") == [ticket.id])
        #expect(try await find("printer") == [])
        #expect(try await find("smoke") == [ticket.id])
    }
}
