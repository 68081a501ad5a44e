import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct QueueingTests {
    private var full: Company {
        var company = Company()
        company.teams = [Team(id: 1, name: "First line", department: 1, members: [1, 2])]
        company.routing.openCases = [1: 4, 2: 4]
        return company
    }

    @Test func `a case waits with somebody who answers for it until one of those it is for has room`() throws {
        var desk = try Desk([.fixture(1, .team(1), asks: .acknowledgement)], company: full)
        #expect(desk.current.waiting == QueuePlace(queue: "team:1", rank: 1))
        #expect(desk.current.holder == 4)
        #expect(desk.current.next != nil)
        #expect(desk.notices.map(\.audience) == [[.person(4)]])
        try desk.apply(.roomFreed)
        #expect(desk.effects.isEmpty)
        desk.company.routing.openCases[2] = 3
        try desk.apply(.roomFreed, after: .hours(1))
        #expect(desk.current.waiting == nil)
        #expect(desk.current.holder == 2)
        #expect(desk.current.timesOutAt == .minute(25 * 60))
        #expect(desk.notices.map(\.audience) == [[.person(2)]])
    }

    @Test func `one of those it is for may take it from the queue`() throws {
        var desk = try Desk([.fixture(1, .team(1))], company: full)
        try desk.decide(.acknowledge, by: 1)
        #expect(desk.current.waiting == nil)
        #expect(desk.current.holder == 1)
    }

    @Test func `what waits too long goes to whoever answers for it`() throws {
        var desk = try Desk([.fixture(1, .team(1))], company: full)
        try desk.sleepUntilDue()
        #expect(desk.current.waiting == nil)
        #expect(desk.current.holder == 4)
        #expect(desk.notices.map(\.template) == ["approval-asked"])
    }

    @Test func `it does not wait where the settings give it to the least loaded`() throws {
        var company = full
        company.settings.whenFull = .leastLoaded
        company.routing.openCases = [1: 5, 2: 4]
        #expect(try Desk([.fixture(1, .team(1))], company: company).current.holder == 2)
    }
}
