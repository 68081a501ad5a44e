import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

/// Two steps, which nobody enabled yet.
private let twoSteps = [
    Step(sequence: 1, name: "The lead", recipient: .role("lead"), onApproval: 2),
    Step(
        sequence: 2, name: "The manager", recipient: .manager,
        timeOut: TimeOut(after: .hours(8), counting: .wall, then: .approve)),
]

private let madeUp = Simulate.Record.ticket(
    OpenTicket(subject: "Help", body: "Hello", requester: "kim@customer.example", department: "Support"))

@Test func `An escalation is tried out before it is enabled, and answered for whoever is asked`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        _ = try await belay.run(AddEscalation(name: "Refunds", steps: twoSteps))
        let before = try await belay.store.read { try $0.lastEvent() }
        func run(_ moves: [SimulatedMove]) async throws -> Case? {
            let simulation = try await belay.environment.rehearse(
                Simulate(record: madeUp, escalation: "Refunds", moves: moves), as: .operatorAtConsole, at: belay.now)
            return simulation.cases.first { $0.value.id == simulation.tried }?.value
        }
        #expect(try await run([])?.step == 1)
        let second = try #require(try await run([.approve]))
        let manager = try belay.person("Maria").id
        #expect(second.step == 2 && second.holder == manager)
        #expect(try await run([.approve, .approve])?.status == .approved)
        #expect(try await run([.approve, .wait])?.status == .approved)
        #expect(try await run([.reject])?.status == .rejected)
        await #expect(throws: WorkflowError.self) { try await run([.reject, .approve]) }
        #expect(try await belay.store.read { try $0.lastEvent() } == before)
        try await belay.expect()
    }
}

@Test func `What could not be enabled cannot be tried out, and only admins try out`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        _ = try await belay.run(AddEscalation(name: "Empty"))
        let trial = Simulate(record: madeUp, escalation: "Empty")
        await #expect(throws: WorkflowError.self) {
            try await belay.environment.rehearse(trial, as: .operatorAtConsole, at: belay.now)
        }
        try await belay.addEscalation(steps: .fixture())
        let sound = Simulate(record: madeUp, escalation: "1")
        await #expect(throws: WorkflowError.self) {
            try await belay.environment.rehearse(sound, as: try belay.principal("Lena"), at: belay.now)
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.environment.rehearse(
                Simulate(record: madeUp, moves: [.wait]), as: .operatorAtConsole, at: belay.now)
        }
        try await belay.expect()
    }
}
