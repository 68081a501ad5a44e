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

@Test func `Whoever is away longer than they had planned stays away`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.set("Lena", .leave(from: .at(.tuesday, 9), until: .at(.thursday, 9), delegate: nil))
        try await belay.set("Lena", .away(until: nil, delegate: "ben@example.com"))
        try await belay.advance(to: .at(.tuesday, 9))
        try await belay.advance(to: .at(.friday, 9))
        let lena = try belay.person("Lena")
        #expect(
            lena.plannedLeave == nil && lena.availability == .away(until: nil, delegate: try belay.person("Ben").id))
    }
}

@Test func `A second leave does not wipe out the first`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.set("Lena", .leave(from: .at(.tuesday, 9), until: .at(.thursday, 9), delegate: nil))
        let first = try belay.person("Lena").plannedLeave
        let refusal = await #expect(throws: WorkflowError.self) {
            try await belay.set("Lena", .leave(from: .at(.friday, 9), until: .at(.friday, 17), delegate: nil))
        }
        #expect(refusal.map { "\($0)".contains("is planned already; take that back first") } == true)
        #expect(try belay.person("Lena").plannedLeave == first)
        try await belay.set("Lena", .unplanned)
        try await belay.set("Lena", .leave(from: .at(.friday, 9), until: .at(.friday, 17), delegate: nil))
        #expect(try belay.person("Lena").plannedLeave?.from == .at(.friday, 9))
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
