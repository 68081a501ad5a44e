import BusinessTime
import Model
import Testing
import Triggers

struct NoiseGuardTests {
    private func judge(
        cooldown: Duration? = nil, cap: Int? = nil, lastFired: Duration? = nil, firedToday: Int = 0
    ) -> NoiseGuard.Verdict {
        var definition = Fixtures.keyword("x")
        definition.cooldown = cooldown
        definition.dailyCap = cap
        return NoiseGuard.judge(
            definition, lastFired: lastFired.map { Fixtures.now.advanced(by: .zero - $0) }, firedToday: firedToday,
            now: Fixtures.now)
    }

    @Test func `without limits everything is let through`() {
        #expect(judge(lastFired: .zero, firedToday: 1_000_000) == .let)
    }

    @Test func `within the cool-down it stays quiet until its end`() {
        #expect(
            judge(cooldown: .hours(2), lastFired: .minutes(30))
                == .cooldown(until: Fixtures.now.advanced(by: .minutes(90))))
    }

    @Test func `at the end of the cool-down it fires again`() {
        #expect(judge(cooldown: .hours(2), lastFired: .hours(2)) == .let)
    }

    @Test func `the first time nothing cools down`() {
        #expect(judge(cooldown: .hours(2)) == .let)
    }

    @Test func `the day's last one is let through and the next is not`() {
        #expect(judge(cap: 3, firedToday: 2) == .let)
        #expect(judge(cap: 3, firedToday: 3) == .capped)
    }
}
