import Model
import Testing
import Triggers

struct ConditionTests {
    private static let facts: RecordFacts = {
        var facts = Fixtures.facts(
            .ticket,
            [
                .priority: .text("Critical"), .subject: .text("Ärger mit der Rechnung"), .value: .number(50),
                .tags: .list(["VIP", "Late"]), .customerMessage: .flag(true), .account: .number(7),
                .category: .text(""), .status: .text("open"),
            ])
        facts.note(.priority, was: .text("low"))
        facts.note(.tags, was: .list(["late", "old"]))
        facts.note(.assignee, was: .text("Maria"))
        facts.note(.value, was: .none)
        return facts
    }()

    @Test(arguments: [
        (Fixtures.test(.priority, .is, .text("CRITICAL")), true),
        (Fixtures.test(.priority, .is, .text("high")), false),
        (Fixtures.test(.value, .is, .number(50)), true), (Fixtures.test(.customerMessage, .is, .flag(false)), false),
        (Fixtures.test(.account, .is, .number(7)), true), (Fixtures.test(.account, .is, .text("7")), true),
        (Fixtures.test(.team, .is, .none), true), (Fixtures.test(.category, .is, .none), true),
        (Fixtures.test(.priority, .isNot, .text("high")), true), (Fixtures.test(.team, .isNot, .text("a")), true),
        (Fixtures.test(.value, .isNot, .number(50)), false), (Fixtures.test(.value, .isNot, .none), true),
        (Fixtures.test(.priority, .in, .text("high"), .text("critical")), true),
        (Fixtures.test(.value, .in, .number(1), .number(2)), false), (Fixtures.test(.team, .in, .text("a")), false),
        (Fixtures.test(.team, .in, .text("a"), .none), true),
        (Fixtures.test(.subject, .contains, .text("ÄRGER MIT")), true),
        (Fixtures.test(.subject, .contains, .text("A\u{308}rger")), true),
        (Fixtures.test(.subject, .contains, .text("refund")), false),
        (Fixtures.test(.tags, .contains, .text("vip")), true), (Fixtures.test(.tags, .contains, .text("vi")), false),
        (Fixtures.test(.subject, .startsWith, .text("ärger")), true),
        (Fixtures.test(.subject, .startsWith, .text("rechnung")), false),
        (Fixtures.test(.value, .atLeast, .number(50)), true), (Fixtures.test(.value, .atLeast, .number(50.1)), false),
        (Fixtures.test(.value, .atMost, .number(50)), true), (Fixtures.test(.discount, .atMost, .number(9)), false),
        (Fixtures.test(.value, .between, .number(50), .number(60)), true),
        (Fixtures.test(.value, .between, .number(51), .number(60)), false),
        (Fixtures.test(.value, .exists), true), (Fixtures.test(.team, .exists), false),
        (Fixtures.test(.category, .exists, .flag(true)), false), (Fixtures.test(.team, .exists, .flag(false)), true),
        (Fixtures.test(.priority, .changedTo, .text("critical")), true),
        (Fixtures.test(.priority, .changedTo, .text("low")), false), (Fixtures.test(.priority, .changedTo), true),
        (Fixtures.test(.status, .changedTo, .text("open")), false), (Fixtures.test(.status, .changedTo), false),
        (Fixtures.test(.tags, .changedTo, .text("vip")), true),
        (Fixtures.test(.tags, .changedTo, .text("late")), false),
        (Fixtures.test(.priority, .changedFrom, .text("LOW")), true),
        (Fixtures.test(.assignee, .changedFrom, .text("maria")), true),
        (Fixtures.test(.value, .changedFrom, .none), true), (Fixtures.test(.priority, .changedFrom, .none), false),
        (Fixtures.test(.tags, .changedFrom, .text("old")), true),
        (Fixtures.test(.tags, .changedFrom, .text("late")), false),
        (.all([]), true), (.any([]), false), (.not(.any([])), true),
    ])
    func `each comparison means what it says`(condition: Condition, holds: Bool) {
        #expect(ConditionMatcher.holds(condition, for: Self.facts) == holds, "\(condition)")
    }

    @Test(arguments: 0..<20)
    func `compiled conditions agree with the plain meaning of their words`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<200 {
            let facts = RandomConditions.facts(&random)
            let condition = RandomConditions.condition(&random, depth: 4)
            let expected = NaiveConditions.holds(condition, facts)
            #expect(ConditionMatcher.holds(condition, for: facts) == expected, "\(condition) \(facts)")
        }
    }

    @Test func `conditions compiled together agree with each alone`() throws {
        var random = SeededRandom(seed: 99)
        let definitions = (1...200).map { number in
            Fixtures.definition(
                .recordChanged, id: TriggerID(number), module: .helpdesk,
                condition: RandomConditions.condition(&random, depth: 4))
        }
        let set = try Fixtures.compiler.get().compile(definitions)
        for _ in 0..<50 {
            let facts = RandomConditions.facts(&random)
            let fired = set.fired(Occurrence(event: .ticketOpened, facts: facts)).map(\.definition)
            let expected = definitions.filter { NaiveConditions.holds($0.condition, facts) }.map { Optional($0.id) }
            #expect(fired == expected)
        }
    }
}
