import BusinessTime
import Escalation
import Model
import Testing

@Suite struct PrimarySecondaryTests {
    private var company: Company {
        var company = Company()
        company.teams = [
            Team(
                id: 1, name: "On duty", department: 1, members: [1, 2, 3],
                assignment: .primarySecondary(silence: .minutes(15)))
        ]
        return company
    }

    @Test func `the primary gets it`() throws {
        let found = try company.resolve(.team(1))
        #expect(found.holder == 1)
        #expect(found.because == "primary Ana Lima")
        #expect(found.silenceAfter == .minutes(15))
        #expect(found.servedTeam == nil)
    }

    @Test func `the secondary gets it while the primary is away`() throws {
        let found = try company.away(1, until: .minute(1440)).resolve(.team(1))
        #expect(found.because == "primary Ana Lima is away until Tue 3 Mar → secondary Ben Roth, 0 of 4 cases")
    }

    @Test func `the secondary's silence does not count`() throws {
        #expect(try company.away(1).resolve(.team(1)).silenceAfter == nil)
    }

    @Test func `the secondary gets it while the primary is full`() throws {
        var company = company
        company.routing.openCases[1] = 4
        let because = try company.resolve(.team(1)).because
        #expect(because == "primary Ana Lima holds 4 of 4 cases → secondary Ben Roth, 0 of 4 cases")
    }

    @Test func `with nobody here the manager gets it`() throws {
        #expect(try company.away(1).away(2).away(3).resolve(.team(1)).holder == 4)
    }

    @Test func `the secondary takes over when the primary says nothing`() throws {
        var desk = try Desk([.fixture(1, .team(1), actions: [.reassign])], company: company)
        #expect(desk.current.next == CaseMoment(at: .minute(15), kind: .silence))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 2)
        #expect(desk.current.because == "primary Ana Lima said nothing → secondary Ben Roth, 0 of 4 cases")
        #expect(desk.effects.contains(.assign(.ticket(12), 2, because: desk.current.because)))
        #expect(desk.notices.map(\.audience) == [[.person(2)]])
    }

    @Test func `the outlook knows whether anybody takes over when the primary says nothing`() throws {
        var desk = try Desk([.fixture(1, .team(1))], company: company)
        func turn(_ definition: EscalationDefinition?) -> CaseOutlook.Turn? {
            CaseMachine.outlook(of: desk.current, definition: definition, facts: desk.facts)?.turn
        }
        #expect(turn(desk.definition) == .silence)
        desk.company = desk.company.away(2).away(3)
        #expect(turn(desk.definition) == .unheard("Ana Lima") && turn(nil) == .silence)
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 1)
    }

    @Test func `the step's time-out stays where it is when the secondary takes over`() throws {
        var desk = try Desk([.fixture(1, .team(1))], company: company)
        try desk.sleepUntilDue()
        #expect(desk.current.next == CaseMoment(at: .minute(1440), kind: .timeOut))
    }

    @Test func `a primary whom nobody can replace keeps it until the time-out`() throws {
        var desk = try Desk([.fixture(1, .team(1))], company: company.away(2).away(3))
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 1)
        #expect(desk.current.next?.kind == .timeOut)
        #expect(desk.notices.isEmpty)
    }

    @Test func `a time-out before the silence is what comes next`() throws {
        let timeOut = TimeOut(after: .minutes(10), then: .approve)
        let desk = try Desk([.fixture(1, .team(1), timeOut: timeOut)], company: company)
        #expect(desk.current.next == CaseMoment(at: .minute(10), kind: .timeOut))
    }
}
