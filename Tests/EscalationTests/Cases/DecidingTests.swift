import BusinessTime
import Escalation
import Model
import Testing

@Suite struct DecidingTests {
    private let two: [Step] = [.fixture(1, .user(1), onApproval: 2), .fixture(2, .user(3))]

    @Test func `an approval goes to the step that follows it`() throws {
        var desk = try Desk(two)
        try desk.decide(.approve, by: 1, comment: "fine")
        #expect(desk.current.step == 2)
        #expect(desk.current.holder == 3)
        #expect(desk.log == ["Ana Lima approved step 1 “Look 1”: “fine”", "To step 2 “Look 2”: Carla Diaz"])
    }

    @Test func `the last approval ends the case as approved`() throws {
        var desk = try Desk([.fixture()])
        try desk.decide(.approve, by: 1)
        #expect(desk.current.status == .approved)
        #expect(desk.current.endedAt == monday)
        #expect(desk.current.next == nil)
        #expect(desk.kinds == [.caseDecided, .caseEnded])
    }

    @Test func `a rejection ends the case as rejected`() throws {
        var desk = try Desk(two)
        try desk.decide(.reject, by: 1)
        #expect(desk.current.status == .rejected)
    }

    @Test func `a rejection goes to the step that follows it`() throws {
        var desk = try Desk([.fixture(1, onRejection: 2), .fixture(2, .user(3))])
        try desk.decide(.reject, by: 1)
        #expect(desk.current.step == 2)
        #expect(desk.current.status == .open)
    }

    @Test func `a rejection stays one through steps that ask nothing`() throws {
        var desk = try Desk([.fixture(1, onRejection: 2), .fixture(2, .user(3), asks: .nothing)])
        try desk.decide(.reject, by: 1)
        #expect(desk.current.status == .rejected)
        #expect(desk.notices.isEmpty)
    }

    @Test func `whoever asked and the assignee are told the decision`() throws {
        var company = Company()
        company.record.assignee = 3
        var desk = try Desk([.fixture()], company: company, requester: .person(2))
        try desk.decide(.reject, by: 1, comment: "too much")
        let notice = try #require(desk.notices.first)
        #expect(desk.notices.count == 1)
        #expect(notice.template == "decided")
        #expect(notice.audience == [.person(2), .person(3)])
        #expect(notice.details["decision"] == "rejected")
        #expect(notice.details["comment"] == "too much")
        #expect(notice.details["by"] == "Ana Lima")
        #expect(notice.details["step"] == "Look 1")
    }

    @Test func `a customer is not told what was said in here`() throws {
        var desk = try Desk([.fixture()], requester: .customer(9))
        try desk.decide(.reject, by: 1, comment: "a difficult one")
        #expect(desk.notices.isEmpty)
    }

    @Test func `somebody else's case is refused with the name of its holder`() throws {
        var desk = try Desk(two)
        #expect(throws: CaseRefusal.notYours(holder: "Ana Lima")) { try desk.decide(.approve, by: 2) }
    }

    @Test func `the department's manager may decide, openly`() throws {
        var desk = try Desk(two)
        try desk.decide(.approve, by: 4)
        #expect(desk.log.first == "Maria Silva approved step 1 “Look 1” as manager in place of Ana Lima")
    }

    @Test func `an admin may decide, openly`() throws {
        var desk = try Desk(two)
        try desk.decide(.approve, by: 5)
        #expect(desk.log.first == "Rosa Root approved step 1 “Look 1” as admin in place of Ana Lima")
    }

    @Test func `a candidate may decide in the holder's place`() throws {
        var desk = try Desk([.fixture(1, .role("agent"))])
        try desk.decide(.approve, by: 2)
        #expect(desk.log.first == "Ben Roth approved step 1 “Look 1” in place of Ana Lima")
    }

    @Test func `the requester cannot decide, whatever their role`() throws {
        var desk = try Desk(two, requester: .person(5))
        #expect(throws: CaseRefusal.ownRequest(person: "Rosa Root", requester: "Rosa Root")) {
            try desk.decide(.approve, by: 5)
        }
    }

    @Test func `whoever stands in for the requester cannot decide`() throws {
        var desk = try Desk(two, requester: .person(5))
        desk.company = desk.company.away(5, delegate: 1)
        #expect(throws: CaseRefusal.ownRequest(person: "Ana Lima", requester: "Rosa Root")) {
            try desk.decide(.approve, by: 1)
        }
    }

    @Test func `the requester may take what asks for no decision`() throws {
        var desk = try Desk([.fixture(asks: .acknowledgement)], requester: .person(1))
        try desk.decide(.acknowledge, by: 1)
        #expect(desk.current.status == .acknowledged)
    }

    @Test func `a disabled person cannot decide`() throws {
        var desk = try Desk(two)
        desk.company = desk.company.disabled(1)
        #expect(throws: CaseRefusal.disabledPerson("Ana Lima")) { try desk.decide(.approve, by: 1) }
    }

    @Test func `an unknown person cannot decide`() throws {
        var desk = try Desk(two)
        #expect(throws: CaseRefusal.unknownPerson(99)) { try desk.decide(.approve, by: 99) }
    }

    @Test func `a case that has ended cannot be decided again`() throws {
        var desk = try Desk([.fixture()])
        try desk.decide(.approve, by: 1)
        #expect(throws: CaseRefusal.ended(.approved)) { try desk.decide(.reject, by: 1) }
    }

    @Test func `taking ends a hand-over as taken`() throws {
        var company = Company()
        company.record.assignee = 2
        var desk = try Desk([.fixture(asks: .acknowledgement)], company: company)
        try desk.decide(.acknowledge, by: 1)
        #expect(desk.current.status == .acknowledged)
        #expect(desk.log == ["Ana Lima has taken step 1 “Look 1”", "Ended: it was taken"])
        #expect(desk.notices.first?.details["decision"] == "taken")
    }

    @Test func `a candidate who takes a hand-over becomes its holder and assignee`() throws {
        var desk = try Desk([.fixture(1, .role("agent"), asks: .acknowledgement, actions: [.reassign])])
        try desk.decide(.acknowledge, by: 2)
        #expect(desk.current.holder == 2)
        #expect(desk.effects.contains(.assign(.ticket(12), 2, because: "Ben Roth took it")))
    }

    @Test func `a candidate may take a decision over without deciding it`() throws {
        var desk = try Desk([.fixture(1, .role("agent"))])
        try desk.decide(.acknowledge, by: 2)
        #expect(desk.current.status == .open)
        #expect(desk.current.holder == 2)
        #expect(desk.log == ["Ben Roth took step 1 “Look 1” in place of Ana Lima"])
    }

    @Test func `the holder of a decision has to decide it`() throws {
        var desk = try Desk([.fixture()])
        #expect(
            throws: CaseRefusal.notAsked(
                .acknowledge, step: "Look 1", allowed: "approve, reject, return or pass-on")
        ) { try desk.decide(.acknowledge, by: 1) }
    }

    @Test(arguments: [Decision.approve, .reject, .returnForCorrection])
    func `an acknowledgement cannot be decided`(decision: Decision) throws {
        var desk = try Desk([.fixture(asks: .acknowledgement)])
        #expect(throws: CaseRefusal.notAsked(decision, step: "Look 1", allowed: "take or pass-on")) {
            try desk.decide(decision, by: 1)
        }
    }

    @Test func `an acknowledgement with a way for it can be rejected`() throws {
        var desk = try Desk([.fixture(asks: .acknowledgement, onRejection: 2), .fixture(2, .user(2))])
        try desk.decide(.reject, by: 1)
        #expect(desk.current.step == 2)
    }

    @Test func `every refusal is a sentence`() {
        let refusals: [CaseRefusal] = [
            .ended(.rejected), .notYours(holder: "A"), .ownRequest(person: "A", requester: "A"),
            .ownRequest(person: "A", requester: "B"), .notAsked(.acknowledge, step: "S", allowed: "approve"),
            .waitsForCorrection(holder: "A"), .notReturned, .notYourRequest(requester: "A"), .unknownPerson(1),
            .disabledPerson("A"), .passedOnToRequester("A"), .passedOnToHolder("A"), .nobody(because: "x"),
            .noSteps(escalation: "E"), .missingStep(2, escalation: "E"),
        ]
        for refusal in refusals {
            #expect(refusal.description.hasSuffix("."))
            #expect(refusal.description.count > 20)
        }
    }
}
