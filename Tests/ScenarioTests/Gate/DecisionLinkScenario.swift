import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

struct DecisionLinkScenario {
    /// A large deal that waits for Stefan, who has link 1.
    private func ask(_ belay: Harness, _ steps: Step...) async throws -> (Case, LinkAddress) {
        try await belay.addCompany()
        try await belay.publish()
        try await belay.addTrigger(
            "Large deal", .dealValue, module: .deals,
            parameters: TriggerParameters(value: Money(minorUnits: 5_000_000, currency: "EUR")))
        try await belay.run(AddEscalation(name: "Approve", steps: steps, isEnabled: true))
        try await belay.addBinding(.dealValue, module: .deals, to: "Approve")
        try await belay.run(OpenDeal(name: "Large", value: "50000 EUR", owner: "sara@example.com"), as: "Sara")
        let told = try await belay.notifications()
        #expect(told.map(\.template) == ["approval-asked"] && told[0].text.contains("/link/1-…"))
        return (try await belay.onlyOpenCase(), try await belay.address(1))
    }

    private func decide(
        _ belay: Harness, _ address: LinkAddress, _ decision: Decision = .approve, _ comment: String = ""
    ) async throws -> Case {
        try await belay.environment.decide(by: address, decision, comment: comment, place: Harness.place)
    }

    @Test func `the link in a question answers it, once, under the name of whoever was asked`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(belay, .fixture(to: .manager))
            let done = try await decide(belay, address, .approve, "Well done")
            #expect(done.status == .approved)
            #expect(done.votes.first?.person == (try belay.person("Stefan").id) || done.votes.isEmpty)
            try await belay.expect(.notice("decided", to: "Sara", saying: "Well done"))
            let event = try #require(
                try await belay.ask(ListEvents(subject: Subject(open.id))).last { $0.draft.kind == .caseDecided })
            #expect(event.draft.actor == .person(try belay.person("Stefan").id))
            #expect(event.draft.origin?.description == "link:1 192.0.2.0/24")
            #expect(try await belay.void(address) == .used)
            await #expect(throws: WorkflowError.self) { try await decide(belay, address) }
        }
    }

    @Test func `looking decides nothing, however often programs that check mails do it`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(belay, .fixture(to: .manager))
            let before = try await belay.store.read { try $0.lastEvent() }
            for _ in 0..<3 {
                guard case .decision(let asked) = try await belay.environment.follow(address) else {
                    Issue.record("it leads elsewhere")
                    return
                }
                #expect(asked.caseID == open.id && asked.record == .deal(1) && asked.title == "Large")
                #expect(
                    asked.facts.contains { fact in
                        if case .value(let money) = fact { money.description.contains("50") } else { false }
                    })
            }
            #expect(try await belay.store.read { try $0.lastEvent() } == before)
            #expect(try await belay.storedCase(open.id) == open)
        }
    }

    @Test func `a rejection without a reason decides nothing and leaves the link`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(belay, .fixture(to: .manager))
            await #expect(throws: WorkflowError.self) { try await decide(belay, address, .reject) }
            await #expect(throws: WorkflowError.self) { try await decide(belay, address, .acknowledge) }
            #expect(try await belay.storedCase(open.id) == open)
            #expect(try await decide(belay, address, .returnForCorrection, "Which year?").status == .returned)
            try await belay.disregardNotifications()
        }
    }

    @Test func `the link is void once the case has gone on, to another step or another person`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(
                belay, .fixture(1, "Manager", to: .manager, onApproval: 2), .fixture(2, "Admin", to: .role("admin")))
            try await belay.decide(open.id, .approve, as: "Stefan")
            let told = try await belay.notifications()
            #expect(told.contains { $0.text.contains("/link/2-…") })
            #expect(try await belay.void(address) == .passed)
            await #expect(throws: WorkflowError.self) { try await decide(belay, address) }
            let admins = try await belay.address(2)
            try await belay.decide(open.id, .passOn(try belay.person("Lena").id), as: "Rosa")
            try await belay.disregardNotifications()
            #expect(try await belay.void(admins) == .passed)
            await #expect(throws: WorkflowError.self) { try await decide(belay, admins) }
            #expect(try await belay.storedCase(open.id).status == .open)
        }
    }

    @Test func `whoever may not decide any more does not by link either`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(belay, .fixture(to: .manager))
            _ = try await belay.run(ChangePerson(person: "stefan@example.com", authority: "100 EUR"))
            await #expect(throws: WorkflowError.self) { try await decide(belay, address) }
            #expect(try await belay.storedCase(open.id).status == .open)
            try await belay.disregardNotifications()
        }
    }

    @Test func `a reminder carries the same link, and a link that is too old decides nothing`() async throws {
        try await scenario { belay in
            let (open, address) = try await ask(
                belay, .fixture(to: .manager, timeOut: TimeOut(after: .days(30), counting: .wall, then: .manager)))
            _ = try await belay.run(ChangeSetting(name: .decisionLinkLife, value: "1d"))
            try await belay.advance(by: .days(7))
            try await belay.disregardNotifications()
            #expect(try await belay.void(address) == .expired)
            await #expect(throws: WorkflowError.self) { try await decide(belay, address) }
            #expect(try await belay.storedCase(open.id).status == .open)
        }
    }

    @Test func `a link made for somebody is not made for others, and cannot be made by hand`() async throws {
        try await scenario { belay in
            let (_, address) = try await ask(belay, .fixture(to: .manager))
            #expect(try await belay.ask(ListLinks(), as: "Sara").items.isEmpty)
            #expect(try await belay.ask(ListLinks(), as: "Stefan").items.count == 1)
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.reply(by: address, "Hello", place: Harness.place)
            }
            #expect(try await belay.run(RevokeLinks(.one(1)), as: "Stefan") == 1)
            await #expect(throws: WorkflowError.self) { try await decide(belay, address) }
        }
    }
}
