import BusinessTime
import Escalation
import Model
import Testing

@Suite struct StartingTests {
    @Test func `a case opens at the first step with its holder, reason and deadline`() throws {
        let desk = try Desk([.fixture(1, .user(1))], requester: .person(2))
        #expect(desk.current.holder == 1)
        #expect(desk.current.step == 1)
        #expect(desk.current.status == .open)
        #expect(desk.current.requester == .person(2))
        #expect(desk.current.binding == 3)
        #expect(desk.current.entries == 1)
        #expect(desk.current.next == CaseMoment(at: .minute(1440), kind: .timeOut))
    }

    @Test func `the opening line says why and to whom`() throws {
        let desk = try Desk([.fixture(1, .user(1))])
        #expect(
            desk.log == ["Opened by “large deal” (the value is above 10,000), to step 1 “Look 1”: Ana Lima"])
    }

    @Test func `a decision asks its holder`() throws {
        let desk = try Desk([.fixture(1, .user(1))])
        #expect(desk.notices.map(\.template) == ["approval-asked"])
        #expect(desk.notices.map(\.audience) == [[.person(1)]])
    }

    @Test func `an acknowledgement tells its holder`() throws {
        #expect(try Desk([.fixture(asks: .acknowledgement)]).notices.map(\.template) == ["assigned"])
    }

    @Test func `actions come after the log and before the notice, in their order`() throws {
        let desk = try Desk([
            .fixture(actions: [.raisePriority(.critical), .tag("vip"), .raiseTier(.second), .reassign])
        ])
        #expect(
            Array(desk.effects.dropFirst().dropLast()) == [
                .raisePriority(12, .critical), .addTag(12, "vip"), .raiseTier(12, .second),
                .assign(.ticket(12), 1, because: "Ana Lima"),
            ])
        #expect(desk.notices.map(\.isCritical) == [true])
    }

    @Test func `a priority and a tier are never lowered`() throws {
        let desk = try Desk([.fixture(actions: [.raisePriority(.low), .raiseTier(.first)])])
        #expect(desk.effects.count == 2)
    }

    @Test func `what only tickets have is left alone on a deal`() throws {
        let actions: [StepAction] = [.raisePriority(.critical), .raiseTier(.third), .tag("vip")]
        let desk = try Desk([.fixture(actions: actions)], record: .deal(4))
        #expect(desk.effects.count == 2)
    }

    @Test func `an assignee who has it already is not assigned again`() throws {
        var company = Company()
        company.record.assignee = 1
        #expect(try Desk([.fixture(actions: [.reassign])], company: company).effects.count == 2)
    }

    @Test func `a turn that is used up is remembered`() throws {
        var company = Company()
        company.teams = [Team(id: 1, name: "Tier 1", department: 1, members: [1, 2])]
        #expect(try Desk([.fixture(1, .team(1))], company: company).effects.contains(.advanceRotation(1, 1)))
    }

    @Test func `a step that asks nothing acts and goes on at once`() throws {
        let desk = try Desk([
            .fixture(1, .user(2), asks: .nothing, actions: [.notify(.holder, template: "heads-up")], onApproval: 2),
            .fixture(2, .user(1)),
        ])
        #expect(desk.current.step == 2)
        #expect(desk.kinds == [.caseOpened, .caseEntered])
        #expect(desk.notices.map(\.audience) == [[.person(2)], [.person(1)]])
    }

    @Test func `a case of steps that ask nothing ends at once`() throws {
        let desk = try Desk([.fixture(asks: .nothing)])
        #expect(desk.current.status == .approved)
        #expect(desk.current.endedAt == monday)
        #expect(desk.current.next == nil)
        #expect(desk.notices.isEmpty)
    }

    @Test func `a goto that leads nowhere is refused`() {
        #expect(throws: CaseRefusal.missingStep(9, escalation: "Discount approval")) {
            try Desk([.fixture(1, onApproval: 9)])
        }
    }

    @Test func `an escalation without steps is refused`() {
        #expect(throws: CaseRefusal.noSteps(escalation: "Discount approval")) { try Desk([]) }
    }
}
