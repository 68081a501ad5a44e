import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct QuorumTests {
    private var company: Company {
        var company = Company()
        company.teams = [Team(id: 1, name: "Board", department: 1, members: [1, 2, 3])]
        return company
    }

    private func desk(_ quorum: Quorum, rejections: Int? = nil, company: Company? = nil) throws -> Desk {
        try Desk([.fixture(1, .team(1), quorum: quorum, rejectionQuorum: rejections)], company: company ?? self.company)
    }

    @Test func `anyone: one approval is enough`() throws {
        var desk = try desk(.anyone)
        #expect(desk.current.ballot == nil)
        try desk.decide(.approve, by: 1)
        #expect(desk.current.status == .approved)
    }

    @Test func `everyone: all are asked at once, and the last approval approves`() throws {
        var desk = try desk(.everyone)
        #expect(desk.notices.map(\.audience) == [[.person(1), .person(2), .person(3)]])
        #expect(desk.current.because == "3 of 3 have to approve: Ana Lima, Ben Roth, Carla Diaz")
        try desk.decide(.approve, by: 2)
        #expect(desk.current.holder == 1)
        #expect(desk.current.because == "1 of 3 approvals given; asked: Ana Lima, Carla Diaz")
        #expect(desk.notices.isEmpty)
        try desk.decide(.approve, by: 1)
        try desk.decide(.approve, by: 3)
        #expect(desk.current.status == .approved)
        #expect(desk.current.votes.map(\.person) == [2, 1, 3])
    }

    @Test func `so many of them: the rest is not waited for`() throws {
        var desk = try desk(.count(2))
        try desk.decide(.approve, by: 3)
        try desk.decide(.approve, by: 1)
        #expect(desk.current.status == .approved)
    }

    @Test func `any rejection rejects, unless it takes more of them`() throws {
        var desk = try desk(.everyone)
        try desk.decide(.reject, by: 3)
        #expect(desk.current.status == .rejected)
        var other = try self.desk(.anyone, rejections: 2)
        try other.decide(.reject, by: 1)
        #expect(other.current.status == .open)
        try other.decide(.reject, by: 2)
        #expect(other.current.status == .rejected)
    }

    @Test func `rejections that leave too few approvals reject`() throws {
        var desk = try desk(.count(3), rejections: 3)
        try desk.decide(.reject, by: 1)
        #expect(desk.current.status == .rejected)
    }

    @Test func `nobody answers twice, and nobody who is not asked`() throws {
        var desk = try desk(.count(2))
        try desk.decide(.approve, by: 1)
        #expect(throws: CaseRefusal.answeredAlready(person: "Ana Lima")) { try desk.decide(.approve, by: 1) }
        #expect(throws: CaseRefusal.notYours(holder: "Ben Roth, Carla Diaz")) { try desk.decide(.approve, by: 5) }
    }

    @Test func `the requester is not asked, and where there are too few the manager is`() throws {
        let desk = try Desk(
            [.fixture(1, .team(1), quorum: .count(3))], company: company, requester: .person(1))
        #expect(desk.current.ballot == Ballot(voters: [2, 3, 4], approvals: 3))
    }

    @Test func `whoever is away is stood in for, and both names are kept`() throws {
        var desk = try desk(.everyone, company: company.away(1, delegate: 5))
        #expect(desk.current.ballot?.voters == [5, 2, 3])
        var late = try self.desk(.everyone)
        late.company = late.company.away(1, delegate: 5)
        try late.decide(.approve, by: 5)
        #expect(late.current.votes.last?.person == 5)
        #expect(late.current.votes.last?.standsInFor == 1)
        #expect(late.current.unanswered == [2, 3])
        try desk.decide(.approve, by: 5)
        #expect(desk.current.unanswered == [2, 3])
    }

    @Test func `an approver who is disabled in the middle is replaced, and nothing passes by the gap`() throws {
        var desk = try desk(.everyone)
        try desk.decide(.approve, by: 1)
        try desk.decide(.approve, by: 2)
        desk.company = desk.company.disabled(3)
        try desk.apply(.voterGone(3))
        #expect(desk.current.status == .open)
        #expect(desk.current.holder == 4)
        #expect(desk.notices.map(\.audience) == [[.person(4)]])
        try desk.decide(.approve, by: 4)
        #expect(desk.current.status == .approved)
    }

    @Test func `a voter passes their part on`() throws {
        var desk = try desk(.everyone)
        #expect(throws: CaseRefusal.passedOnToVoter("Ben Roth")) { try desk.decide(.passOn(2), by: 1) }
        try desk.decide(.passOn(5), by: 1)
        #expect(desk.current.ballot?.voters == [5, 2, 3])
        #expect(desk.notices.map(\.audience) == [[.person(5)]])
    }

    @Test func `a step that nobody completes goes to the manager, who decides alone`() throws {
        var desk = try desk(.everyone)
        try desk.decide(.approve, by: 1)
        try desk.sleepUntilDue()
        #expect(desk.current.holder == 4)
        #expect(desk.current.ballot == nil)
        try desk.decide(.approve, by: 4)
        #expect(desk.current.status == .approved)
    }
}
