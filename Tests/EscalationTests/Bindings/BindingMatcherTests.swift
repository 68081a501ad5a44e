import Escalation
import Model
import Testing

@Suite struct BindingMatcherTests {
    private func match(_ bindings: [Binding], _ trigger: Trigger = .fixture(), enabled: Bool = true) -> BindingMatch {
        var company = Company()
        company.bindings = bindings
        company.escalations = [.fixture([.fixture()], isEnabled: enabled)]
        return BindingMatcher.match(trigger, configuration: company.configuration)
    }

    private func binding(
        _ id: BindingID, module: Module = .helpdesk, event: TriggerEvent = .recordChanged, trigger: TriggerID? = nil,
        department: DepartmentID? = nil, priority: Int = 100, isEnabled: Bool = true
    ) -> Binding {
        Binding(
            id: id, module: module, event: event, trigger: trigger, department: department, priority: priority,
            isEnabled: isEnabled, escalation: 7)
    }

    @Test func `a binding of the module and event is chosen`() {
        #expect(match([binding(1)]).chosen?.id == 1)
    }

    @Test func `nothing is chosen where there is no binding`() {
        #expect(match([]) == BindingMatch(chosen: nil, considered: []))
    }

    @Test func `bindings of other modules and events are not considered`() {
        #expect(match([binding(1, module: .deals), binding(2, event: .keyword)]).considered.isEmpty)
    }

    @Test func `the lower number wins, and the loser says so`() {
        let match = match([binding(1, priority: 20), binding(2, priority: 10)])
        #expect(match.chosen?.id == 2)
        #expect(match.considered[0].why == "It fits, but binding 2 has the lower number, 10 instead of 20.")
        #expect(match.considered[0].matched)
    }

    @Test func `at the same number a department comes before all`() {
        let match = match([binding(1), binding(2, department: 1)])
        #expect(match.chosen?.id == 2)
        #expect(match.considered[0].why.contains("is for this department"))
    }

    @Test func `a lower number for all comes before a department`() {
        #expect(match([binding(1, priority: 1), binding(2, department: 1, priority: 2)]).chosen?.id == 1)
    }

    @Test func `at the same number and scope the older binding wins`() {
        let match = match([binding(2), binding(1)])
        #expect(match.chosen?.id == 1)
        #expect(match.considered[0].why.contains("the older binding 1"))
    }

    @Test func `a disabled binding does not match and says so`() {
        let match = match([binding(1, isEnabled: false)])
        #expect(match.chosen == nil)
        #expect(match.considered == [Considered(binding: 1, matched: false, why: "It is disabled.")])
    }

    @Test func `a binding of another department does not match and names both`() {
        let match = match([binding(1, department: 2)])
        #expect(match.chosen == nil)
        #expect(match.considered[0].why == "It is only for Sales, and the record belongs to Support.")
    }

    @Test func `a binding for another trigger definition does not match`() {
        let match = match([binding(1, trigger: 9)], .fixture(definition: 8))
        #expect(match.chosen == nil)
        #expect(match.considered[0].why.contains("“large deal” fired"))
    }

    @Test func `a binding for the trigger definition that fired matches`() {
        #expect(match([binding(1, trigger: 9)], .fixture(definition: 9)).chosen?.id == 1)
    }

    @Test func `a binding whose escalation is disabled does not match`() {
        let match = match([binding(1)], enabled: false)
        #expect(match.chosen == nil)
        #expect(match.considered[0].why == "Its escalation “Discount approval” is disabled.")
    }
}
