import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A leave that is planned begins and ends by itself, and whoever stands in has what comes between`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .progressUpdate, value: "never"))
        try await belay.addEscalation(
            steps: .fixture(to: .user(belay.person("Lena").id), timeOut: TimeOut(after: .days(9), then: .manager)))
        try await belay.addBinding(.manual)
        try await belay.set(
            "Lena", .leave(from: .at(.tuesday, 9), until: .at(.thursday, 9), delegate: "ben@example.com"))
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        #expect(started.holder == (try belay.person("Lena").id))
        try await belay.disregardNotifications()
        try await belay.reopen()
        try await belay.advance(to: .at(.tuesday, 9))
        #expect(try await belay.storedCase(started.id).holder == (try belay.person("Ben").id))
        try await belay.expect(.notice("approval-asked", to: "Ben"))
        try await belay.advance(to: .at(.thursday, 9))
        #expect(try belay.person("Lena").availability == .present)
        let other = try await belay.open()
        try await belay.disregardNotifications()
        #expect(try await belay.escalate(.ticket(other.id))?.holder == (try belay.person("Lena").id))
        try await belay.expect(.notice("approval-asked", to: "Lena"))
    }
}

@Test func `A leave that ends before it begins, or begins in the past, is refused`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        await #expect(throws: WorkflowError.self) {
            try await belay.set("Lena", .leave(from: .at(.thursday, 9), until: .at(.tuesday, 9), delegate: nil))
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.set("Lena", .leave(from: .at(.monday, 8), until: .at(.tuesday, 9), delegate: nil))
        }
    }
}
