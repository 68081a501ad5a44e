import BusinessTime
import Delivery
import Testing

@Suite struct CircuitBreakerTests {
    private let start = Instant(seconds: 1_700_000_000)

    /// A breaker after `openings` failed probes in a row, and the time of the last failure.
    private func opened(_ openings: Int) -> (CircuitBreaker, Instant) {
        var breaker = CircuitBreaker()
        var now = start
        for _ in 0..<5 { _ = breaker.failed(.ordinary, at: now) }
        for _ in 1..<openings {
            guard case .open(let until, _) = breaker.state else { break }
            now = until
            _ = breaker.request(at: now)
            _ = breaker.failed(.probe, at: now)
        }
        return (breaker, now)
    }

    @Test func `failures below the threshold change nothing`() {
        var breaker = CircuitBreaker()
        for count in 1...4 {
            #expect(breaker.failed(.ordinary, at: start) == .none)
            #expect(breaker.state == .closed(failures: count))
            #expect(breaker.request(at: start) == .send(.ordinary))
        }
    }

    @Test func `a success starts the count again`() {
        var breaker = CircuitBreaker(state: .closed(failures: 4))
        #expect(breaker.succeeded(.ordinary) == .none)
        #expect(breaker.state == .closed(failures: 0))
        #expect(breaker.failed(.ordinary, at: start) == .none)
    }

    @Test func `failures in a row open it`() {
        var breaker = CircuitBreaker(state: .closed(failures: 4))
        let until = start.advanced(by: .seconds(30))
        #expect(breaker.failed(.ordinary, at: start) == .opened(until: until))
        #expect(breaker.state == .open(until: until, opening: 1))
        #expect(breaker.request(at: start) == .wait(until: until))
        #expect(breaker.request(at: until.advanced(by: .milliseconds(-1))) == .wait(until: until))
    }

    @Test func `after the wait one probe is let through and no more`() {
        var (breaker, now) = opened(1)
        now = now.advanced(by: .seconds(30))
        #expect(breaker.request(at: now) == .send(.probe))
        #expect(breaker.request(at: now) == .waitForProbe)
        #expect(breaker.request(at: now.advanced(by: .hours(9))) == .waitForProbe)
    }

    @Test func `a probe that succeeds closes it and forgets the openings`() {
        var (breaker, now) = opened(3)
        now = now.advanced(by: .hours(1))
        #expect(breaker.request(at: now) == .send(.probe))
        #expect(breaker.succeeded(.probe) == .closed)
        #expect(breaker.request(at: now) == .send(.ordinary))
        for _ in 0..<4 { #expect(breaker.failed(.ordinary, at: now) == .none) }
        #expect(breaker.failed(.ordinary, at: now) == .opened(until: now.advanced(by: .seconds(30))))
    }

    @Test(arguments: [(1, 30), (2, 60), (3, 120), (4, 240), (5, 480), (6, 960), (7, 1_920), (8, 3_600), (50, 3_600)])
    func `the wait doubles with each probe that fails, up to an hour`(openings: Int, seconds: Int64) {
        let (breaker, now) = opened(openings)
        #expect(breaker.state == .open(until: now.advanced(by: .seconds(seconds)), opening: openings))
    }

    @Test func `results of messages sent before it opened change nothing`() {
        var (breaker, now) = opened(2)
        let state = breaker.state
        #expect(breaker.failed(.ordinary, at: now) == .none)
        #expect(breaker.succeeded(.ordinary) == .none)
        #expect(breaker.state == state)
        now = now.advanced(by: .minutes(1))
        #expect(breaker.request(at: now) == .send(.probe))
        #expect(breaker.failed(.ordinary, at: now) == .none)
        #expect(breaker.succeeded(.ordinary) == .none)
        #expect(breaker.state == .halfOpen(opening: 2))
    }

    @Test func `a probe without a verdict makes room for another`() {
        var (breaker, now) = opened(2)
        now = now.advanced(by: .minutes(1))
        #expect(breaker.request(at: now) == .send(.probe))
        #expect(breaker.abandoned(.probe, at: now) == .none)
        #expect(breaker.request(at: now) == .send(.probe))
        #expect(breaker.failed(.probe, at: now) == .opened(until: now.advanced(by: .minutes(2))))
    }

    @Test func `an ordinary message without a verdict changes nothing`() {
        var breaker = CircuitBreaker(state: .closed(failures: 3))
        #expect(breaker.abandoned(.ordinary, at: start) == .none)
        #expect(breaker.state == .closed(failures: 3))
    }

    @Test func `a stored state goes on, and a lost probe is sent anew`() {
        let until = start.advanced(by: .minutes(8))
        var open = CircuitBreaker(state: .open(until: until, opening: 5))
        #expect(open.request(at: start) == .wait(until: until))
        var halfOpen = CircuitBreaker(state: .halfOpen(opening: 5))
        #expect(halfOpen.request(at: start) == .send(.probe))
        #expect(halfOpen.failed(.probe, at: start) == .opened(until: start.advanced(by: .minutes(16))))
    }

    @Test func `a threshold below one counts as one`() {
        var breaker = CircuitBreaker(settings: CircuitBreakerSettings(threshold: 0))
        #expect(breaker.failed(.ordinary, at: start) != .none)
    }

    @Test func `through any sequence of events at most one probe is on its way and the waits stay within bounds`() {
        var breaker = CircuitBreaker()
        var generator = RandomEvents(state: 42)
        var now = start
        var probes = 0
        for _ in 0..<20_000 {
            now = now.advanced(by: .seconds(Int64(generator.next() % 600)))
            switch generator.next() % 4 {
            case 0:
                if breaker.request(at: now) == .send(.probe) { probes += 1 }
            case 1:
                let pass: CircuitBreaker.Pass = probes > 0 ? .probe : .ordinary
                _ = breaker.failed(pass, at: now)
                if pass == .probe { probes -= 1 }
            case 2 where probes > 0:
                _ = breaker.abandoned(.probe, at: now)
                probes -= 1
            default:
                _ = breaker.succeeded(probes > 0 && generator.next().isMultiple(of: 5) ? .probe : .ordinary)
                if case .closed = breaker.state { probes = 0 }
            }
            #expect(probes <= 1)
            if case .halfOpen = breaker.state { #expect(probes == 1) } else { #expect(probes == 0) }
            if case .open(let until, let opening) = breaker.state {
                #expect(opening >= 1)
                #expect(now.duration(to: until) <= .hours(1))
            }
        }
    }
}

/// The same events in each run (Knuth's linear congruential generator).
private struct RandomEvents {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
