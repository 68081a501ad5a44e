import BusinessTime
import Escalation
import Model
import Testing

@Suite struct ReturningTests {
    private func returned(requester: Actor = .person(2), assignee: PersonID? = nil) throws -> Desk {
        var company = Company()
        company.record.assignee = assignee
        var desk = try Desk([.fixture()], company: company, requester: requester)
        try desk.decide(.returnForCorrection, by: 1, comment: "which account?")
        return desk
    }

    @Test func `a returned case is with its requester, who is told`() throws {
        let desk = try returned()
        #expect(desk.current.status == .returned)
        #expect(desk.current.holder == 2)
        #expect(desk.notices.map(\.audience) == [[.person(2)]])
        #expect(desk.notices.first?.details["decision"] == "returned")
        #expect(desk.current.next != nil)
    }

    @Test func `what nobody here asked returns to the assignee`() throws {
        #expect(try returned(requester: .customer(9), assignee: 3).current.holder == 3)
    }

    @Test func `what nobody here asked or works on returns to the manager`() throws {
        #expect(try returned(requester: .system).current.holder == 4)
    }

    @Test func `a returned case cannot be decided`() throws {
        var desk = try returned()
        #expect(throws: CaseRefusal.waitsForCorrection(holder: "Ben Roth")) { try desk.decide(.approve, by: 1) }
    }

    @Test func `a corrected case comes back to the step that returned it`() throws {
        var desk = try returned()
        try desk.apply(.corrected(by: .person(2), comment: "account 9"))
        #expect(desk.current.status == .open)
        #expect(desk.current.step == 1)
        #expect(desk.current.holder == 1)
        #expect(desk.current.entries == 2)
        #expect(desk.log.first == "Ben Roth corrected it, round 2: “account 9”")
    }

    @Test func `a stranger cannot correct it`() throws {
        var desk = try returned()
        #expect(throws: CaseRefusal.notYourRequest(requester: "Ben Roth")) {
            try desk.apply(.corrected(by: .person(3), comment: ""))
        }
    }

    @Test func `a case that was not returned cannot be corrected`() throws {
        var desk = try Desk([.fixture()])
        #expect(throws: CaseRefusal.notReturned) { try desk.apply(.corrected(by: .console, comment: "")) }
    }

    @Test func `a correction that nobody makes goes to the manager`() throws {
        var desk = try returned()
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 4)
        #expect(desk.current.status == .returned)
    }
}
