import BusinessTime
import Escalation
import Model
import Testing

@Suite struct MomentsTests {
    private func step(then action: TimeOut.Action, _ counting: ClockTarget.Counting = .wall) -> Step {
        .fixture(1, .user(1), timeOut: TimeOut(after: .hours(2), counting: counting, then: action))
    }

    @Test func `nothing happens before the moment`() throws {
        var desk = try Desk([step(then: .approve)])
        let before = desk.current
        #expect(try desk.apply(.momentCame, after: .minutes(119)).isEmpty)
        #expect(desk.current == before)
    }

    @Test func `a time-out goes to the step it names`() throws {
        var desk = try Desk([step(then: .goto(2)), .fixture(2, .user(2))])
        try desk.sleepUntilDue()
        #expect(desk.current.step == 2)
        #expect(desk.log.first == "Nobody answered step 1 “Look 1” within 2 hours, so it goes to step 2")
    }

    @Test func `a time-out may count as an approval`() throws {
        var desk = try Desk([step(then: .approve)], requester: .person(2))
        try desk.sleepUntilDue()
        #expect(desk.current.status == .approved)
        #expect(desk.notices.first?.details["by"] == "Belay")
    }

    @Test func `a time-out may count as a rejection`() throws {
        var desk = try Desk([step(then: .reject)])
        try desk.sleepUntilDue()
        #expect(desk.current.status == .rejected)
    }

    @Test func `a step without a time-out goes to the manager after the time in the settings`() throws {
        var company = Company()
        company.settings.defaultTimeOutSeconds = 3600
        var desk = try Desk([.fixture()], company: company)
        #expect(desk.current.next?.at == .minute(60))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 4)
        #expect(desk.current.step == 1)
        #expect(
            desk.log == [
                "Nobody answered step 1 “Look 1” within 1 business hour → manager of Support: Maria Silva"
            ])
        #expect(desk.notices.map(\.audience) == [[.person(4)]])
        #expect(desk.current.next?.at == .minute(120))
    }

    @Test func `a manager who says nothing loses it to an admin`() throws {
        var desk = try Desk([step(then: .manager)])
        try desk.sleepUntilDue()
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 5)
    }

    @Test func `an admin who says nothing is reminded and keeps it`() throws {
        var desk = try Desk([step(then: .manager)])
        for _ in 0..<3 { try desk.sleepUntilDue() }
        #expect(desk.current.holder == 5)
        #expect(desk.notices.map(\.template) == ["reminder"])
        #expect(desk.current.next?.at == .minute(8 * 60))
    }

    @Test func `the outlook names who is above, and says that it stays where nobody is`() throws {
        var desk = try Desk([step(then: .manager)])
        func outlook(_ desk: Desk) -> String? {
            CaseMachine.outlook(of: desk.current, definition: desk.definition, facts: desk.facts)?.text
        }
        func stays(_ desk: Desk) -> Bool {
            CaseMachine.staysPut(desk.current, definition: desk.definition, facts: desk.facts)
        }
        #expect(outlook(desk) == "goes to the manager" && !stays(desk))
        try desk.sleepUntilDue()
        #expect(outlook(desk) == "goes to an admin" && !stays(desk))
        try desk.sleepUntilDue()
        #expect(outlook(desk) == "stays with Rosa Root, who is reminded" && stays(desk))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 5 && stays(desk))
    }

    @Test func `without an admin the outlook of a manager's case is that it stays`() throws {
        var desk = try Desk([.fixture(1, .manager)], company: Company().disabled(5))
        #expect(
            CaseMachine.outlook(of: desk.current, definition: desk.definition, facts: desk.facts)?.turn
                == .stays(["Maria Silva"]))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 4)
    }

    @Test func `the outlook of a case that has entered all its steps is that it stops`() throws {
        var company = Company()
        company.settings.stepBound = 1
        let desk = try Desk([step(then: .goto(2)), .fixture(2, .user(2))], company: company)
        #expect(CaseMachine.outlook(of: desk.current, definition: desk.definition, facts: desk.facts)?.turn == .bound)
    }

    @Test func `the requester does not get their own decision as manager`() throws {
        var desk = try Desk([step(then: .manager)], requester: .person(4))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 5)
    }

    @Test func `a step that only its requester is left for waits for whoever comes`() throws {
        var company = Company()
        company.people = [Company.ana, Company.ben]
        var desk = try Desk([step(then: .goto(2)), .fixture(2, .manager)], company: company, requester: .person(2))
        desk.company.people = [Company.ben]
        try desk.sleepUntilDue()
        #expect(desk.current.step == 2)
        #expect(desk.current.holder == 2)
        #expect(desk.current.waiting?.queue == QueuePlace.anyone)
        #expect(desk.notices.map(\.template) == ["assigned"])
        #expect(throws: CaseRefusal.self) { try desk.decide(.approve, by: 2) }
        desk.company.people = [Company.ana, Company.ben]
        try desk.apply(.roomFreed)
        #expect(desk.current.waiting == nil)
        #expect(desk.current.holder == 1)
        #expect(desk.notices.map(\.template) == ["approval-asked"])
    }

    @Test func `a moment that comes late counts from when it came`() throws {
        var desk = try Desk([step(then: .manager)])
        try desk.apply(.momentCame, after: .hours(30))
        #expect(desk.current.next?.at == .minute(32 * 60))
    }

    @Test func `a moment after the end changes nothing`() throws {
        var desk = try Desk([step(then: .manager)])
        try desk.decide(.approve, by: 1)
        #expect(try desk.apply(.momentCame, after: .days(9)).isEmpty)
    }
}
