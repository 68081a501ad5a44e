import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A step that finds nobody goes to the manager, and without one to an admin`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(AddDepartment(name: "Legal"))
        try await belay.addPerson("Finn Moe", customRoles: ["Finance Approver"])
        try await belay.addEscalation(steps: .fixture(to: .role("Finance Approver")))
        try await belay.addBinding(.manual)
        try await belay.run(ChangePerson(person: "finn@example.com", isDisabled: true))
        let support = try await belay.open()
        let legal = try await belay.open(department: "Legal")
        try await belay.disregardNotifications()
        let first = try #require(try await belay.escalate(.ticket(support.id)))
        #expect(first.holder == (try belay.person("Maria").id))
        #expect(first.because.contains("nobody has the role “Finance Approver”"))
        let second = try #require(try await belay.escalate(.ticket(legal.id), as: nil))
        #expect(second.holder == (try belay.person("Rosa").id))
        #expect(second.because.contains("Legal has no manager"))
        try await belay.expect(.notice("approval-asked", to: "Maria"), .notice("approval-asked", to: "Rosa"))
    }
}

@Test func `A manager who is away is stood in for by their delegate`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(to: .manager))
        try await belay.addBinding(.manual)
        try await belay.set("Maria", .away(until: .at(.friday, 9), delegate: "lena@example.com"))
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        #expect(try await belay.escalate(.ticket(ticket.id))?.holder == (try belay.person("Lena").id))
        try await belay.expect(.notice("approval-asked", to: "Lena"))
    }
}

@Test func `Cases of somebody who is disabled find another at once, however many they are`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addPerson("Leo Hart", role: .lead)
        try await belay.addEscalation(steps: .fixture(to: .user(belay.person("Lena").id)))
        try await belay.addBinding(.manual)
        try await belay.environment.transact(as: .operatorAtConsole) { transaction in
            for _ in 1...105 {
                let ticket = try OpenTicket(
                    subject: "Again", body: "And again", requester: "kim@customer.example", department: "Support"
                ).perform(in: transaction)
                _ = try EscalateRecord(record: .ticket(ticket.id), reason: "Enough").perform(in: transaction)
            }
        }
        let lena = try belay.person("Lena").id
        try await belay.run(ChangePerson(person: "lena@example.com", isDisabled: true))
        let left = try await belay.store.read { try $0.cases(CaseQuery(holder: lena, limit: 100)) }.items
        #expect(left.isEmpty)
        #expect(try await belay.store.read { try $0.routingFacts() }.openCases[try belay.person("Maria").id] == 105)
        try await belay.disregardNotifications()
    }
}

@Test func `Somebody on leave is back by themselves when the time is over`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.set("Ana", .away(until: .at(.wednesday, 8), delegate: nil))
        try await belay.advance(to: .at(.wednesday, 7))
        #expect(try belay.person("Ana").availability.isAway(at: belay.now))
        try await belay.reopen()
        try await belay.advance(to: .at(.wednesday, 8))
        #expect(try belay.person("Ana").availability == .present)
        let events = try await belay.store.read { reader in
            try reader.events(of: Subject(noun: .person, number: 4))
        }
        #expect(events.last?.draft.actor == .system)
    }
}
