import BusinessTime
import Model
import Testing
import Workflows

struct SignInThrottleTests {
    private let start = Instant(seconds: 1_772_445_600)
    private let ana = SignInThrottle.Name.person(1)

    private func place(_ number: Int) -> RemotePlace {
        RemotePlace("10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)")
    }

    @Test func `a name waits twice as long after each failure, to a quarter of an hour`() {
        var throttle = SignInThrottle()
        var now = start
        for number in 0..<5 {
            #expect(throttle.blocked(name: ana, at: now) == nil)
            throttle.failed(name: ana, place: place(number), at: now)
        }
        var waits: [Int64] = []
        for number in 0..<13 {
            let end = throttle.blocked(name: ana, at: now)
            waits.append(end.map { now.duration(to: $0).milliseconds / 1000 } ?? 0)
            now = end ?? now
            #expect(throttle.blocked(name: ana, at: now) == nil)
            throttle.failed(name: ana, place: place(100 + number), at: now)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    }

    @Test func `a place waits after twenty failures at whatever names`() {
        var throttle = SignInThrottle()
        for number in 0..<20 {
            #expect(throttle.blocked(place: place(1), at: start) == nil)
            throttle.failed(name: .unknown("name \(number)"), place: place(1), at: start)
        }
        #expect(throttle.blocked(place: place(1), at: start) == start.advanced(by: .seconds(1)))
        #expect(throttle.blocked(place: place(2), at: start) == nil)
        throttle.succeeded(name: ana)
        #expect(throttle.blocked(place: place(1), at: start) != nil, "one's own name does not clear the place")
    }

    @Test func `a success and a day without failures forget a name`() {
        var throttle = SignInThrottle()
        for number in 0..<9 { throttle.failed(name: ana, place: place(number), at: start) }
        #expect(throttle.blocked(name: ana, at: start) != nil)
        throttle.succeeded(name: ana)
        #expect(throttle.blocked(name: ana, at: start) == nil)
        for number in 0..<9 { throttle.failed(name: ana, place: place(number), at: start) }
        let later = start.advanced(by: .hours(24))
        #expect(throttle.failed(name: ana, place: place(1), at: later) == 1)
    }

    @Test func `a hundred thousand made-up names and places take no more room than their bound, and push nobody out`() {
        var throttle = SignInThrottle(capacity: 1000)
        for number in 0..<9 { throttle.failed(name: ana, place: place(number), at: start) }
        for number in 0..<100_000 {
            throttle.failed(name: .unknown("\(number)"), place: place(number), at: start)
        }
        #expect(throttle.size <= 2001)
        #expect(throttle.blocked(name: ana, at: start) != nil)
    }

    @Test func `a clock that goes back blocks nobody for longer than the wait`() {
        var throttle = SignInThrottle()
        for number in 0..<6 { throttle.failed(name: ana, place: place(number), at: start) }
        let end = throttle.blocked(name: ana, at: start.advanced(by: .hours(-1)))
        #expect(end == start.advanced(by: .seconds(2)))
    }

    @Test func `of many guesses at one moment no more are let through than one after the other`() {
        var throttle = SignInThrottle()
        let admitted = (0..<1000).filter { number in
            if case .admitted = throttle.admit(name: ana, place: place(number), at: start) { true } else { false }
        }
        #expect(admitted.count == 5)
        #expect(throttle.admit(name: ana, place: place(1), isExcused: true, at: start) == .admitted(count: 6))
        for number in 0..<20 { throttle.failed(name: .unknown("\(number)"), place: place(7), at: start) }
        #expect(
            throttle.admit(name: .person(2), place: place(7), isExcused: true, at: start)
                == .placeWaits(until: start.advanced(by: .seconds(1))))
    }

    @Test func `what was no guess is taken back`() {
        var throttle = SignInThrottle()
        for _ in 0..<50 {
            #expect(throttle.admit(name: ana, place: place(1), at: start) == .admitted(count: 1))
            throttle.forgive(name: ana, place: place(1))
            #expect(throttle.admit(name: .unknown("x"), place: place(1), at: start) == .admitted(count: 1))
            throttle.forgive(name: .unknown("x"), place: place(1))
        }
        #expect(throttle.size == 0)
    }
}
