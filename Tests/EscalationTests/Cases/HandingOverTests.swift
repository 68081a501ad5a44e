import BusinessTime
import Escalation
import Model
import Testing

@Suite struct HandingOverTests {
    @Test func `a case passed on is with the one named, who is told`() throws {
        var desk = try Desk([.fixture()])
        try desk.decide(.passOn(2), by: 1, comment: "yours")
        #expect(desk.current.holder == 2)
        #expect(desk.current.candidates == [2])
        #expect(desk.log == ["Ana Lima passed step 1 “Look 1” on to Ben Roth: “yours”"])
        #expect(desk.kinds == [.caseHandedOver])
        #expect(desk.notices.map(\.audience) == [[.person(2)]])
    }

    @Test func `passing on wins no time`() throws {
        var desk = try Desk([.fixture()])
        try desk.apply(.decided(.passOn(2), by: 1, comment: ""), after: .hours(5))
        #expect(desk.current.next == CaseMoment(at: .minute(1440), kind: .timeOut))
    }

    @Test func `a step that reassigns gives the record to the one it is passed on to`() throws {
        var desk = try Desk([.fixture(actions: [.reassign])])
        try desk.decide(.passOn(2), by: 1)
        #expect(desk.effects.contains { if case .assign(_, 2, _) = $0 { true } else { false } })
    }

    @Test func `a case cannot be passed on to its requester`() throws {
        var desk = try Desk([.fixture()], requester: .person(2))
        #expect(throws: CaseRefusal.passedOnToRequester("Ben Roth")) { try desk.decide(.passOn(2), by: 1) }
    }

    @Test func `a case cannot be passed on to nobody`() throws {
        var desk = try Desk([.fixture()])
        #expect(throws: CaseRefusal.unknownPerson(99)) { try desk.decide(.passOn(99), by: 1) }
    }

    @Test func `a case cannot be passed on to someone disabled`() throws {
        var desk = try Desk([.fixture()], company: Company().disabled(2))
        #expect(throws: CaseRefusal.disabledPerson("Ben Roth")) { try desk.decide(.passOn(2), by: 1) }
    }

    @Test func `a case cannot be passed on to its holder`() throws {
        var desk = try Desk([.fixture()])
        #expect(throws: CaseRefusal.passedOnToHolder("Ana Lima")) { try desk.decide(.passOn(1), by: 1) }
    }

    @Test func `a holder who is gone is replaced, with the whole time again`() throws {
        var desk = try Desk([.fixture()])
        desk.company = desk.company.away(1, delegate: 2)
        try desk.apply(.recipientGone, after: .hours(1))
        #expect(desk.current.holder == 2)
        #expect(desk.current.next == CaseMoment(at: .minute(1500), kind: .timeOut))
        #expect(
            desk.log == [
                "step 1 “Look 1” changes hands, since Ana Lima can no longer take it: Ana Lima is away → delegate Ben Roth"
            ])
    }

    @Test func `a holder whom nobody is better than keeps it`() throws {
        var desk = try Desk([.fixture()])
        #expect(try desk.apply(.recipientGone).isEmpty)
    }

    @Test func `a returned case whose requester is disabled goes to the manager`() throws {
        var desk = try Desk([.fixture()], requester: .person(2))
        try desk.decide(.returnForCorrection, by: 1)
        desk.company = desk.company.disabled(2)
        try desk.apply(.recipientGone)
        #expect(desk.current.holder == 4)
        #expect(desk.current.status == .returned)
    }
}
