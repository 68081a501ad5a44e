import BusinessTime
import Escalation
import Model
import Testing

@Suite struct EndingTests {
    @Test func `a trigger that fires again is added to the case`() throws {
        var desk = try Desk([.fixture()])
        try desk.apply(.triggeredAgain(.fixture()))
        #expect(desk.current.triggers == 2)
        #expect(desk.kinds == [.caseJoined])
        #expect(desk.notices.isEmpty)
    }

    @Test func `a case whose record is solved is resolved`() throws {
        var desk = try Desk([.fixture()])
        try desk.apply(.recordClosed)
        #expect(desk.current.status == .resolved)
        #expect(desk.current.next == nil)
        #expect(desk.log == ["Ended: its record was solved or closed"])
    }

    @Test func `a case that has ended stays so when its record is solved`() throws {
        var desk = try Desk([.fixture()])
        try desk.decide(.approve, by: 1)
        #expect(try desk.apply(.recordClosed).isEmpty)
        #expect(desk.current.status == .approved)
    }

    @Test func `whoever asked may withdraw`() throws {
        var desk = try Desk([.fixture()], requester: .person(2))
        try desk.apply(.withdrawn(by: .person(2), comment: "not needed"))
        #expect(desk.current.status == .withdrawn)
        #expect(desk.log == ["Ben Roth withdrew it: “not needed”", "Ended: it was withdrawn"])
    }

    @Test func `a stranger cannot withdraw`() throws {
        var desk = try Desk([.fixture()], requester: .person(2))
        #expect(throws: CaseRefusal.notYourRequest(requester: "Ben Roth")) {
            try desk.apply(.withdrawn(by: .person(1), comment: ""))
        }
    }

    @Test func `a case that has ended takes no further trigger`() throws {
        var desk = try Desk([.fixture()])
        try desk.apply(.recordClosed)
        #expect(throws: CaseRefusal.ended(.resolved)) { try desk.apply(.triggeredAgain(.fixture())) }
    }
}
