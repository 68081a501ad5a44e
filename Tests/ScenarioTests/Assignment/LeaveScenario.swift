import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test(arguments: [(OnLeave.move, "Ben"), (.stay, "Ana")])
func `Cases of somebody who goes on leave move or stay, as the settings say`(setting: OnLeave, holder: String)
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(ChangeSetting(name: .onLeave, value: setting.rawValue))
        let team = try await belay.addTeam(assignment: .leastLoaded)
        try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria"))
        #expect(started.holder == (try belay.person("Ana").id))
        try await belay.disregardNotifications()
        try await belay.set("Ana", .away(until: nil, delegate: nil))
        #expect(try await belay.storedCase(started.id).holder == (try belay.person(holder).id))
        if setting == .move { try await belay.expect(.notice("assigned", to: "Ben")) } else { try await belay.expect() }
    }
}

@Test func `Whoever stands in for somebody on leave gets what is theirs by name`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(to: .user(belay.person("Lena").id)))
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        try await belay.disregardNotifications()
        try await belay.set("Lena", .away(until: .at(.friday, 9), delegate: "ben@example.com"))
        let moved = try await belay.storedCase(started.id)
        #expect(moved.holder == (try belay.person("Ben").id))
        #expect(moved.because == "Lena Koch is away until Fri 6 Mar → delegate Ben Roth")
        try await belay.expect(.notice("approval-asked", to: "Ben"))
    }
}
