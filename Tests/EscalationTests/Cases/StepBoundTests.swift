import BusinessTime
import Escalation
import Model
import Testing

@Suite struct StepBoundTests {
    private var company: Company {
        var company = Company()
        company.settings.stepBound = 3
        return company
    }

    /// A case that went round so often that it stopped.
    private func stopped() throws -> Desk {
        var desk = try Desk([.fixture(1, onApproval: 2), .fixture(2, onApproval: 1)], company: company)
        for _ in 0..<3 { try desk.decide(.approve, by: 1) }
        return desk
    }

    @Test func `a case that has entered too many steps stops with the manager`() throws {
        let desk = try stopped()
        #expect(desk.current.status == .open)
        #expect(desk.current.holder == 4)
        #expect(desk.current.entries == 4)
        #expect(desk.log.last?.contains("Stopped before step 2 “Look 2” after 3 steps") == true)
        #expect(desk.notices.map(\.template) == ["approval-asked"])
    }

    @Test(arguments: [(Decision.approve, CaseStatus.approved), (.reject, .rejected)])
    func `the manager's last decision ends it whatever the gotos say`(
        decision: Decision, status: CaseStatus
    ) throws {
        var desk = try stopped()
        try desk.decide(decision, by: 4)
        #expect(desk.current.status == status)
    }

    @Test func `a stopped case cannot be returned`() throws {
        var desk = try stopped()
        let refusal = CaseRefusal.notAsked(
            .returnForCorrection, step: "Look 2", allowed: "approve, reject or pass-on")
        #expect(throws: refusal) { try desk.decide(.returnForCorrection, by: 4) }
    }

    @Test func `a stopped case that the manager leaves goes to an admin`() throws {
        var desk = try stopped()
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 5)
        #expect(desk.current.status == .open)
    }

    @Test func `steps that ask nothing and lead to each other stop too`() throws {
        let steps: [Step] = [
            .fixture(1, asks: .nothing, actions: [.tag("round")], onApproval: 2),
            .fixture(2, asks: .nothing, onApproval: 1),
        ]
        let desk = try Desk(steps, company: company)
        #expect(desk.current.holder == 4)
        #expect(desk.effects.filter { $0 == .addTag(12, "round") }.count == 1)
    }

    @Test func `a stopped case asks for a decision even where its step asks nothing`() throws {
        let steps: [Step] = [
            .fixture(1, asks: .nothing, onApproval: 2), .fixture(2, asks: .nothing, onApproval: 1),
        ]
        var desk = try Desk(steps, company: company)
        try desk.decide(.approve, by: 4)
        #expect(desk.current.status == .approved)
    }
}
