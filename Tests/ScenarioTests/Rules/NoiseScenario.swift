import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

@Test func `A cooldown holds a trigger back for its record, counts that, and lets it through again`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let trigger = try await belay.addTrigger(
            "Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]), cooldown: .hours(2))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open(body: "Fire!")
        try await belay.advance(to: .at(.monday, 10))
        try await belay.customerReplies(ticket.id, "Fire!")
        let other = try await belay.open(body: "Fire here too!")
        #expect(try await belay.cases(about: .ticket(ticket.id)).map(\.triggers) == [1])
        #expect(try await belay.cases(about: .ticket(other.id)).map(\.triggers) == [1])
        try await belay.advance(to: .at(.monday, 11))
        try await belay.customerReplies(ticket.id, "Fire!")
        #expect(try await belay.cases(about: .ticket(ticket.id)).map(\.triggers) == [2])
        let counts = try await belay.store.read { try $0.counts(trigger.id, at: .at(.monday, 11)) }
        #expect(counts.fired == 3)
        #expect(counts.heldBack == 1)
        try await belay.disregardNotifications()
    }
}

@Test func `A daily cap holds a trigger back for all records until the next day`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let trigger = try await belay.addTrigger(
            "Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]), dailyCap: 2)
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        for _ in 1...4 { try await belay.open(body: "Fire!") }
        let counts = try await belay.store.read { try $0.counts(trigger.id, at: .at(.monday, 9)) }
        #expect(counts.fired == 2)
        #expect(counts.heldBack == 2)
        try await belay.advance(to: .at(.tuesday, 0))
        let next = try await belay.open(body: "Fire!")
        #expect(try await belay.cases(about: .ticket(next.id)).count == 1)
        try await belay.disregardNotifications()
    }
}
