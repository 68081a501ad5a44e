import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

/// A team of one who takes two cases, and so many tickets that are escalated to it.
private func prepare(_ belay: Harness, tickets: Int, priorities: [String] = []) async throws -> [Case] {
    try await belay.addCompany()
    try await belay.run(ChangePerson(person: "ana@example.com", capacity: 2))
    let team = try await belay.addTeam(members: ["Ana"])
    try await belay.addEscalation(steps: .fixture(to: .team(team.id), asks: .acknowledgement))
    try await belay.addBinding(.manual)
    var cases: [Case] = []
    for place in 0..<tickets {
        let priority = priorities.indices.contains(place) ? priorities[place] : nil
        let ticket = try await belay.open(priority: priority)
        cases.append(try #require(try await belay.escalate(.ticket(ticket.id), as: "Maria")))
        try await belay.advance(by: .minutes(1))
    }
    try await belay.disregardNotifications()
    return cases
}

@Test func `Past what somebody takes a case waits with the manager, and goes to them as soon as a case of theirs ends`()
    async throws
{
    try await scenario { belay in
        let cases = try await prepare(belay, tickets: 3)
        let waiting = cases[2]
        #expect(waiting.waiting?.queue == "team:1")
        #expect(waiting.holder == (try belay.person("Maria").id))
        #expect(waiting.because.contains("everyone in First line is full (Ana Lima holds 2 of 2 cases)"))
        let stuck = try await belay.ask(ListCases(query: CaseQuery(onlyStuck: true))).items
        #expect(stuck.map(\.id) == [waiting.id])
        try await belay.decide(cases[0].id, .acknowledge, as: "Ana")
        let served = try await belay.storedCase(waiting.id)
        #expect(served.waiting == nil)
        #expect(served.holder == (try belay.person("Ana").id))
        try await belay.expect(.notice("decided", to: "Maria"), .notice("assigned", to: "Ana"))
    }
}

@Test func `A queue is served by priority, then by age, also where the priority changes while it waits`() async throws {
    try await scenario { belay in
        let cases = try await prepare(belay, tickets: 6, priorities: ["low", "low", "low", "high", "high", "low"])
        try await belay.run(
            ChangeTicket(ticket: TicketID(cases[5].record.number), priority: "critical"), as: "Ana")
        try await belay.run(ChangePerson(person: "ana@example.com", capacity: 100))
        let entries = try await belay.store.read { reader in
            try reader.events(after: 0, limit: .max).filter { $0.draft.kind == .caseHandedOver }
        }
        #expect(entries.map(\.draft.subject.number) == [cases[5], cases[3], cases[4], cases[2]].map(\.id.rawValue))
        #expect(try await belay.store.read { try $0.isAnythingQueued() } == false)
        try await belay.disregardNotifications()
    }
}

@Test func `A cap that is raised lets in as many as there is room for`() async throws {
    try await scenario { belay in
        let cases = try await prepare(belay, tickets: 5)
        try await belay.run(ChangePerson(person: "ana@example.com", capacity: 4))
        let left = try await belay.store.read { try $0.queuedCases() }
        #expect(left == [cases[4].id])
        try await belay.expect(.notice("assigned", to: "Ana"), .notice("assigned", to: "Ana"))
    }
}

@Test func `Whoever comes back gets what waits`() async throws {
    try await scenario { belay in
        let cases = try await prepare(belay, tickets: 3)
        try await belay.run(ChangeSetting(name: .onLeave, value: "stay"))
        try await belay.set("Ana", .away(until: .at(.wednesday, 9), delegate: nil))
        try await belay.run(ChangePerson(person: "ana@example.com", capacity: 3))
        #expect(try await belay.storedCase(cases[2].id).waiting != nil)
        try await belay.advance(to: .at(.tuesday, 9))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.wednesday, 9))
        try await belay.disregardNotifications()
        let all = try await belay.store.read { reader in try cases.map { try reader.escalationCase($0.id) } }
        for found in all { #expect(found?.status.isOpen == true) }
    }
}
