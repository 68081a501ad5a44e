import BusinessTime
import Delivery
import Testing

@Suite struct RetryScheduleTests {
    private let now = Instant(seconds: 1_700_000_000)
    private let schedule = RetrySchedule.standard

    @Test func `without jitter the attempts fall on the specification's times`() throws {
        var at = now
        var offsets: [Duration] = []
        for attempt in 1..<schedule.attempts {
            at = try #require(schedule.next(afterAttempt: attempt, at: at, random: 0.5))
            offsets.append(now.duration(to: at))
        }
        let expected: [Int64] = [5, 305, 2_105, 9_305, 27_305, 63_305, 113_705, 185_705, 272_105]
        #expect(offsets == expected.map { .seconds($0) })
    }

    @Test(arguments: [(0.0, 0.8), (0.25, 0.9), (0.5, 1.0), (0.75, 1.1), (1.0, 1.2), (-3.0, 0.8), (7.0, 1.2)])
    func `the random number moves a wait by at most a fifth`(random: Double, share: Double) throws {
        for (index, wait) in schedule.waits.enumerated() {
            let next = try #require(schedule.next(afterAttempt: index + 1, at: now, random: random))
            let difference = now.duration(to: next) - wait * share
            #expect(difference <= .milliseconds(1) && difference >= .milliseconds(-1))
        }
    }

    @Test(arguments: [0, -1, 10, 11, .max])
    func `after the last attempt the message is given up`(attempt: Int) {
        #expect(schedule.next(afterAttempt: attempt, at: now, random: 0.5) == nil)
    }

    @Test func `Retry-After puts an attempt off but never brings it forward`() throws {
        let later = now.advanced(by: .minutes(20))
        #expect(schedule.next(afterAttempt: 1, at: now, random: 0.5, retryAfter: later) == later)
        let scheduled = now.advanced(by: .minutes(30))
        #expect(schedule.next(afterAttempt: 3, at: now, random: 0.5, retryAfter: later) == scheduled)
        let past = now.advanced(by: .hours(-5))
        #expect(schedule.next(afterAttempt: 3, at: now, random: 0.5, retryAfter: past) == scheduled)
    }

    @Test func `Retry-After puts an attempt off by a day at most`() {
        let never = Instant(milliseconds: .max)
        #expect(schedule.next(afterAttempt: 1, at: now, random: 0.5, retryAfter: never) == now.advanced(by: .hours(24)))
    }

    @Test func `Retry-After does not add attempts`() {
        let later = now.advanced(by: .minutes(20))
        #expect(schedule.next(afterAttempt: 10, at: now, random: 0.5, retryAfter: later) == nil)
    }
}
