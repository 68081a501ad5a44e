import BusinessTime
import Model
import Testing
import Triggers

/// The moments at which time alone fires something.
struct MomentTests {
    private let opened = Fixtures.now.advanced(by: .zero - .hours(1))

    private func ticket(_ values: [Field: FieldValue] = [:]) -> Occurrence {
        var all: [Field: FieldValue] = [.status: .text("open"), .opened: .moment(opened)]
        all.merge(values) { $1 }
        var occurrence = Occurrence(event: .momentCame, facts: Fixtures.facts(.ticket, all))
        occurrence.background.trail = TicketTrail(openedAt: opened, isAssigned: false, department: 3)
        return occurrence
    }

    private func unassigned(_ hours: Int64, condition: Condition = .always) throws -> TriggerSet {
        try Fixtures.set(
            Fixtures.definition(
                .unassigned, condition: condition, TriggerParameters(after: Span(.hours(hours)))))
    }

    @Test func `the next moment is the state's beginning and the time that it may last`() throws {
        let next = try unassigned(3).nextMoment(for: ticket(), now: Fixtures.now)
        #expect(next == opened.advanced(by: .hours(3)))
        #expect(try unassigned(3).fired(ticket()).isEmpty)
    }

    @Test func `what has lasted long enough already is due now, and fires`() throws {
        #expect(try unassigned(1).nextMoment(for: ticket(), now: Fixtures.now) == Fixtures.now)
        #expect(try unassigned(1).fired(ticket()).count == 1)
    }

    @Test func `a state that fired has no moment any more, another one has`() throws {
        var occurrence = ticket()
        occurrence.background.standing = [1: opened]
        #expect(try unassigned(1).nextMoment(for: occurrence, now: Fixtures.now) == nil)
        #expect(try unassigned(1).fired(occurrence).isEmpty)
        occurrence.background.standing = [1: opened.advanced(by: .minutes(-5))]
        #expect(try unassigned(1).fired(occurrence).count == 1)
    }

    @Test func `a condition that asks for an age as well puts the moment off until then`() throws {
        let old = Fixtures.test(.opened, .olderThan, .text("5h"))
        let next = try unassigned(3, condition: old).nextMoment(for: ticket(), now: Fixtures.now)
        #expect(next == opened.advanced(by: .hours(5)))
    }

    @Test func `a condition that does not hold has no moment`() throws {
        let high = Fixtures.test(.priority, .is, .text("high"))
        #expect(try unassigned(3, condition: high).nextMoment(for: ticket(), now: Fixtures.now) == nil)
    }

    @Test func `of two limits for a stalled deal the sooner counts, and of too few deals none is learnt`() throws {
        let entered = Fixtures.now.advanced(by: .days(-10))
        var deal = Occurrence(
            event: .momentCame,
            facts: Fixtures.facts(
                .deal, [.outcome: .text("open"), .stage: .text("offer"), .stageEntered: .moment(entered)]))
        let set = try Fixtures.set(
            Fixtures.definition(
                .dealStalled, TriggerParameters(after: Span(.days(30)), factor: 3, minimumSample: 20)))
        deal.background.norm = StageNorm(median: .days(4), sample: 19)
        #expect(set.nextMoment(for: deal, now: Fixtures.now) == entered.advanced(by: .days(30)))
        deal.background.norm = StageNorm(median: .days(4), sample: 20)
        #expect(set.nextMoment(for: deal, now: Fixtures.now) == entered.advanced(by: .days(12)))
    }
}
