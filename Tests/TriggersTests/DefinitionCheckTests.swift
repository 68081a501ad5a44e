import BusinessTime
import Model
import Testing
import Triggers

struct DefinitionCheckTests {
    @Test(arguments: [
        (Fixtures.definition(.keyword), "phrases"),
        (Fixtures.definition(.keyword, TriggerParameters(phrases: [])), "phrases"),
        (Fixtures.definition(.keyword, TriggerParameters(phrases: ["ok", " \n"])), "phrases"),
        (Fixtures.definition(.keyword, module: .deals, TriggerParameters(phrases: ["ok"])), "event"),
        (Fixtures.definition(.negativeSentiment), "sentimentAtMost"),
        (Fixtures.definition(.negativeSentiment, TriggerParameters(sentimentAtMost: 0.1)), "sentimentAtMost"),
        (Fixtures.definition(.negativeSentiment, TriggerParameters(sentimentAtMost: .nan)), "sentimentAtMost"),
        (Fixtures.definition(.dealValue), "value"),
        (Fixtures.definition(.dealValue, TriggerParameters(value: Money(minorUnits: 0, currency: "EUR"))), "value"),
        (Fixtures.definition(.dealValue, TriggerParameters(value: Money(minorUnits: 1, currency: "€"))), "value"),
        (Fixtures.definition(.dealDiscount), "discountAbove"),
        (Fixtures.definition(.dealDiscount, TriggerParameters(discountAbove: 101)), "discountAbove"),
        (Fixtures.definition(.serviceWarning, TriggerParameters(share: 1)), "share"),
    ])
    func `a definition that cannot work is refused, naming the field`(
        definition: TriggerDefinition, field: String
    ) throws {
        let error = #expect(throws: TriggerSetError.self) { try Fixtures.set(definition) }
        #expect(error?.problems.map(\.field) == [field])
    }

    @Test func `a message says which trigger, what is wrong and what to do`() {
        let problem = Fixtures.definition(.keyword, id: 4).problems.first
        #expect(
            problem?.description
                == "Trigger 4 “keyword 4”, phrases: is missing; give the words or phrases to look for")
    }

    @Test func `every problem of every definition is told at once`() throws {
        var broken = Fixtures.definition(.dealValue, id: 2, module: .helpdesk)
        broken.cooldown = .seconds(-1)
        broken.dailyCap = 0
        let error = #expect(throws: TriggerSetError.self) {
            try Fixtures.set(Fixtures.definition(.keyword), broken, Fixtures.keyword("fine", id: 3))
        }
        #expect(error?.problems.map(\.field) == ["phrases", "event", "value", "cooldown", "dailyCap"])
    }

    @Test func `a disabled definition is checked too`() {
        #expect(throws: TriggerSetError.self) { try Fixtures.set(Fixtures.definition(.keyword, isEnabled: false)) }
    }

    @Test(arguments: [
        Fixtures.test(.priority, .atLeast, .number(1)), Fixtures.test(.value, .atLeast, .none),
        Fixtures.test(.value, .is, .text("much")), Fixtures.test(.value, .between, .number(2), .number(1)),
        Fixtures.test(.tags, .contains, .list(["a", "b"])), Fixtures.test(.priority, .in),
        Fixtures.test(.subject, .contains, .text("")), Fixtures.test(.priority, .exists, .text("x")),
    ])
    func `a condition that cannot be compared is refused in words`(condition: Condition) {
        let problems = Fixtures.definition(.recordChanged, module: .deals, condition: condition).problems
        #expect(problems.map(\.field) == ["condition"])
    }

    @Test func `a condition nested without end is refused`() {
        let deep = (0..<100).reduce(Condition.always) { inner, _ in .not(inner) }
        #expect(Fixtures.definition(.recordChanged, condition: deep).problems.map(\.field) == ["condition"])
    }
}
