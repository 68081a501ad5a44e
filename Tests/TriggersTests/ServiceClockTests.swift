import BusinessTime
import Model
import Testing
import Triggers

struct ServiceClockTests {
    private func moment(_ share: Double, _ clock: ClockKind = .firstResponse) -> Occurrence {
        Occurrence(
            event: share < 1 ? .clockWarned : .clockBreached, facts: Fixtures.facts(),
            moment: ClockMomentFacts(clock: clock, share: share, isBreach: share >= 1, due: Fixtures.now))
    }

    @Test func `a warning says what is due when and how much time is used`() throws {
        let fired = try Fixtures.set(Fixtures.definition(.serviceWarning)).fired(moment(0.75))
        #expect(fired.map(\.reason) == ["First response is due at 2026-03-31 10:05 UTC, 75 % of the time is used"])
    }

    @Test func `a breach says what was due when`() throws {
        let fired = try Fixtures.set(Fixtures.definition(.serviceBreached)).fired(moment(1, .resolution))
        #expect(fired.map(\.reason) == ["Solution was due at 2026-03-31 10:05 UTC and is overdue"])
    }

    @Test func `a breach is no warning and a warning no breach`() throws {
        #expect(try Fixtures.set(Fixtures.definition(.serviceWarning)).fired(moment(1)).isEmpty)
        #expect(try Fixtures.set(Fixtures.definition(.serviceBreached)).fired(moment(0.5)).isEmpty)
    }

    @Test func `only the clock that is meant fires`() throws {
        let set = try Fixtures.set(Fixtures.definition(.serviceBreached, TriggerParameters(clock: .resolution)))
        #expect(set.fired(moment(1, .firstResponse)).isEmpty)
        #expect(set.fired(moment(1, .resolution)).count == 1)
    }

    @Test func `only the share that is meant fires`() throws {
        let set = try Fixtures.set(Fixtures.definition(.serviceWarning, TriggerParameters(share: 0.9)))
        #expect(set.fired(moment(0.75)).isEmpty)
        #expect(set.fired(moment(0.9000000001)).count == 1)
    }

    @Test func `conditions can ask for the clock and its share`() throws {
        let condition = Condition.all([
            Fixtures.test(.clock, .is, .text("resolution")), Fixtures.test(.share, .atLeast, .number(0.7)),
        ])
        let set = try Fixtures.set(Fixtures.definition(.serviceWarning, condition: condition))
        #expect(set.fired(moment(0.75, .resolution)).count == 1)
        #expect(set.fired(moment(0.5, .resolution)).isEmpty)
    }
}
