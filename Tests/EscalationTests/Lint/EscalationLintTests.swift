import BusinessTime
import Escalation
import Model
import Testing

@Suite struct EscalationLintTests {
    private func check(_ steps: [Step], _ company: Company = Company()) -> [String] {
        EscalationLint.check(.fixture(steps), configuration: company.configuration, templates: ["handoff"])
            .map(\.description)
    }

    @Test func `a sound escalation has no findings`() {
        #expect(check([.fixture(1, onApproval: 2), .fixture(2, .user(3))]).isEmpty)
    }

    @Test func `an escalation without steps is an error`() {
        #expect(check([]) == ["error: the escalation: has no steps; add one"])
    }

    @Test func `a step for an unknown person is an error`() {
        #expect(
            check([.fixture(1, .user(99))])
                == ["error: step 1 “Look 1”: goes to person 99, whom there is not; choose somebody else"])
    }

    @Test func `a step for a disabled person is an error`() {
        #expect(check([.fixture(1, .user(1))], Company().disabled(1)).first?.contains("who is disabled") == true)
    }

    @Test func `a step for an unknown team is an error`() {
        #expect(check([.fixture(1, .team(9))]).first?.contains("goes to team 9, which there is not") == true)
    }

    @Test func `a step for a team without members is an error`() {
        var company = Company()
        company.teams = [Team(id: 1, name: "Tier 1", department: 1)]
        #expect(check([.fixture(1, .team(1))], company).first?.contains("no enabled member") == true)
    }

    @Test func `a step for a role that nobody has is an error`() {
        #expect(check([.fixture(1, .role("poet"))]).first?.contains("which nobody has") == true)
    }

    @Test func `a step for a manager whom a department lacks is a warning`() {
        let finding = check([.fixture(1, .manager)]).first
        #expect(finding?.hasPrefix("warning: step 1 “Look 1”: goes to the department's manager, whom Sales") == true)
    }

    @Test(arguments: [
        Step.fixture(1, onApproval: 9), Step.fixture(1, onRejection: 9),
        Step.fixture(1, timeOut: TimeOut(after: .seconds(60), then: .goto(9))),
    ])
    func `a goto that leads nowhere is an error`(step: Step) {
        #expect(check([step]).first?.hasPrefix("error: step 1 “Look 1”: goes to step 9") == true)
    }

    @Test(arguments: [
        Step.fixture(1, onApproval: 1), Step.fixture(1, onRejection: 1),
        Step.fixture(1, timeOut: TimeOut(after: .seconds(60), then: .goto(1))),
    ])
    func `a step that points at itself is an error`(step: Step) {
        let findings = check([step])
        #expect(findings.count == 1)
        #expect(findings.first?.contains("goes to itself") == true)
    }

    @Test func `a step that is never reached is a warning`() {
        #expect(
            check([.fixture(1), .fixture(2)])
                == ["warning: step 2 “Look 2”: is never reached; let another step go to it, or remove it"])
    }

    @Test func `a loop is a warning that says when it stops`() {
        let findings = check([.fixture(1, onApproval: 2), .fixture(2, .user(2), onRejection: 1)])
        #expect(findings.count == 1)
        #expect(findings.first?.contains("loop (steps 1, 2); a case that has entered 25 steps") == true)
    }

    @Test func `a loop that nothing leads out of is an error`() {
        let endless = [
            Step.fixture(1, onApproval: 2, onRejection: 2),
            .fixture(2, .user(2), onApproval: 3, onRejection: 1),
            .fixture(3, .user(2), timeOut: TimeOut(after: .hours(1), then: .approve), onApproval: 2, onRejection: 1),
        ]
        #expect(
            check(endless) == [
                "error: step 1 “Look 1”: never comes to an end, whatever is answered (steps 1, 2, 3); let an approval, "
                    + "a rejection or a time-out of one of them end it"
            ])
        var ending = endless
        ending[2].onRejection = nil
        #expect(check(ending).map { String($0.prefix(7)) } == ["warning"])
        ending = endless
        ending[1].onRejection = nil
        #expect(check(ending).map { String($0.prefix(7)) } == ["warning"])
        ending[1].asks = .acknowledgement
        #expect(check(ending).map { String($0.prefix(5)) } == ["error"], "what is only taken cannot be rejected")
        ending[1].timeOut = TimeOut(after: .hours(1), then: .reject)
        #expect(check(ending).map { String($0.prefix(7)) } == ["warning"])
    }

    @Test func `a template that there is not is an error`() {
        #expect(
            check([.fixture(1, actions: [.notify(.holder, template: "gone"), .notify(.holder, template: "handoff")])])
                == [
                    "error: step 1 “Look 1”: notifies with the template “gone”, which there is not; "
                        + "add it or choose another"
                ])
    }

    @Test func `errors come before warnings`() {
        let findings = check([.fixture(1, .manager, onApproval: 9), .fixture(2)])
        #expect(findings.map { String($0.prefix(5)) } == ["error", "warni", "warni"])
    }
}
