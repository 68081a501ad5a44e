import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct VoidingTests {
    private let steps: [Step] = [.fixture(1, .user(1), onApproval: 2), .fixture(2, .user(2))]

    @Test func `a change of what was asked voids the approvals given and asks again from the first step`() throws {
        var desk = try Desk(steps)
        try desk.decide(.approve, by: 1)
        #expect(desk.current.step == 2)
        try desk.apply(.askedChanged("value: 10 → 20", by: .person(3)))
        #expect(desk.current.step == 1)
        #expect(desk.current.round == 2)
        #expect(desk.current.votes.map(\.isVoid) == [true])
        #expect(desk.kinds.contains(.caseVoided))
        #expect(desk.notices.map(\.audience) == [[.person(1)]])
        try desk.decide(.approve, by: 1)
        try desk.decide(.approve, by: 2)
        #expect(desk.current.status == .approved)
        #expect(desk.current.votes.map(\.round) == [1, 2, 2])
    }

    @Test func `where nothing was approved yet the change is on the timeline and nobody is asked again`() throws {
        var desk = try Desk(steps)
        try desk.apply(.askedChanged("value: 10 → 20", by: .person(3)))
        #expect(desk.current.round == 1)
        #expect(desk.log == ["What was asked changed: value: 10 → 20"])
        #expect(desk.notices.isEmpty)
    }

    @Test func `a correction begins the next round, and the earlier one stays readable`() throws {
        var desk = try Desk(steps, requester: .person(3))
        try desk.decide(.returnForCorrection, by: 1, comment: "why?")
        try desk.apply(.corrected(by: .person(3), comment: "because"))
        try desk.decide(.approve, by: 1)
        #expect(desk.current.votes.map(\.answer) == [.returned, .approved])
        #expect(desk.current.votes.map(\.round) == [1, 2])
        #expect(desk.current.votes.first?.comment == "why?")
    }
}
