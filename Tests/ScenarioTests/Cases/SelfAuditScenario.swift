import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

private func prepare(_ belay: Harness) async throws -> Case {
    try await belay.addCompany()
    try await belay.addEscalation(steps: .fixture())
    try await belay.addBinding(.manual)
    let ticket = try await belay.open()
    let started = try #require(try await belay.escalate(.ticket(ticket.id)))
    try await belay.disregardNotifications()
    return started
}

@Test func `Where all is as it should be the self-audit says nothing`() async throws {
    try await scenario { belay in
        _ = try await prepare(belay)
        #expect(try await belay.run(SelfAudit()).isEmpty)
        await #expect(throws: WorkflowError.self) { try await belay.run(SelfAudit(), as: "Maria") }
    }
}

@Test func `A case that nothing would move is put back on its feet, and the admins are told`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        try await belay.store.write { try $0.clear(.caseMoment(started.id)) }
        let findings = try await belay.run(SelfAudit())
        #expect(findings.map(\.case) == [started.id])
        #expect(findings.map(\.isMended) == [true])
        #expect(try await belay.store.read { try $0.deadline(.caseMoment(started.id)) } == started.next?.at)
        try await belay.expect(.notice("mended", to: "Rosa", saying: "Nothing would have moved it any more"))
        #expect(try await belay.run(SelfAudit()).isEmpty)
    }
}

@Test func `A case of somebody who is disabled past all workflows finds another`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        var lena = try belay.person("Lena")
        lena.isDisabled = true
        let disabled = lena
        try await belay.environment.transact(as: .operatorAtConsole) { try $0.writer.update(disabled) }
        #expect(try await belay.run(SelfAudit()).map(\.isMended) == [true])
        #expect(try await belay.storedCase(started.id).holder == (try belay.person("Maria").id))
        try await belay.expect(.notice("approval-asked", to: "Maria"), .notice("mended", to: "Rosa"))
    }
}

@Test func `What was due and did not happen happens`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        belay.clock.set(to: belay.now.advanced(by: .hours(30)))
        let findings = try await belay.run(SelfAudit())
        #expect(findings.contains { $0.case == started.id && $0.isMended })
        #expect(try await belay.storedCase(started.id).next.map { $0.at >= belay.now } == true)
        try await belay.disregardNotifications()
    }
}

@Test func `The self-audit runs on its own every hour once it is let`() async throws {
    try await scenario { belay in
        let started = try await prepare(belay)
        try await belay.run(ScheduleSelfAudit())
        try await belay.store.write { try $0.clear(.caseMoment(started.id)) }
        try await belay.advance(by: .minutes(60))
        try await belay.expect(.notice("mended", to: "Rosa"))
        #expect(try await belay.store.read { try $0.deadline(.selfAudit) } == belay.now.advanced(by: .hours(1)))
    }
}
