import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Cases that come to a team go round its members, and whoever is away keeps their turn`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addPerson("Cem Kaya")
        try await belay.run(ChangeSetting(name: .onLeave, value: "stay"))
        let team = try await belay.addTeam(members: ["Ana", "Ben", "Cem"])
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        var holders: [String] = []
        func escalateNext() async throws {
            let ticket = try await belay.open()
            let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria"))
            holders.append(belay.environment.snapshot.configuration.people[started.holder]?.name ?? "")
        }
        for _ in 1...4 { try await escalateNext() }
        try await belay.set("Ben", .away(until: nil, delegate: nil))
        for _ in 1...2 { try await escalateNext() }
        try await belay.set("Ben", .present)
        for _ in 1...2 { try await escalateNext() }
        #expect(
            holders == [
                "Ana Lima", "Ben Roth", "Cem Kaya", "Ana Lima", "Cem Kaya", "Ana Lima", "Ben Roth", "Cem Kaya",
            ])
        try await belay.disregardNotifications()
    }
}

@Test func `Whose turn it is outlives a restart`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam()
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        let first = try await belay.open()
        let second = try await belay.open()
        #expect(try await belay.escalate(.ticket(first.id), as: "Maria")?.holder == (try belay.person("Ana").id))
        try await belay.reopen()
        #expect(try await belay.escalate(.ticket(second.id), as: "Maria")?.holder == (try belay.person("Ben").id))
        try await belay.disregardNotifications()
    }
}

@Test func `The secondary is asked at once while the primary is away`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam(assignment: .primarySecondary(silence: .minutes(20)))
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        try await belay.set("Ana", .away(until: nil, delegate: nil))
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria"))
        #expect(started.holder == (try belay.person("Ben").id))
        #expect(started.because.contains("primary Ana Lima is away"))
        try await belay.expect(.notice("assigned", to: "Ben", about: .ticket(ticket.id)))
    }
}

@Test func `A primary who says nothing is followed by the secondary after so many minutes`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam(assignment: .primarySecondary(silence: .minutes(20)))
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria"))
        try await belay.expect(.notice("assigned", to: "Ana"))
        try await belay.advance(by: .minutes(19))
        try await belay.expect()
        try await belay.reopen()
        try await belay.advance(by: .minutes(1))
        try await belay.expect(.notice("assigned", to: "Ben", saying: "said nothing"))
        #expect(try await belay.storedCase(started.id).holder == (try belay.person("Ben").id))
        try await belay.decide(started.id, .acknowledge, as: "Ben")
        try await belay.expect(.notice("decided", to: "Maria"))
        try await belay.advance(by: .days(3))
    }
}

@Test func `A primary who takes it in time keeps it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let team = try await belay.addTeam(assignment: .primarySecondary(silence: .minutes(20)))
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria"))
        try await belay.decide(started.id, .acknowledge, as: "Ana")
        try await belay.disregardNotifications()
        try await belay.advance(by: .days(3))
        #expect(try await belay.storedCase(started.id).status == .acknowledged)
    }
}
