import BelayTesting
import BusinessTime
import Delivery
import Testing

@Suite struct TokenBucketTests {
    /// When each of so many messages that wait from the start goes.
    private static func moments(_ count: Int, perMinute: Int) -> [Duration] {
        var bucket = TokenBucket(perMinute: perMinute)
        let start = Instant.at(.monday, 9)
        var now = start
        return (0..<count).map { _ in
            if let next = bucket.wait(at: now) { now = next }
            bucket.take(at: now)
            return start.duration(to: now)
        }
    }

    @Test func `messages go at an even pace, never more than so many in a minute`() {
        #expect(Self.moments(4, perMinute: 6) == [.zero, .seconds(10), .seconds(20), .seconds(30)])
        #expect(Self.moments(3, perMinute: 60) == [.zero, .seconds(1), .seconds(2)])
        #expect(Self.moments(61, perMinute: 60).last == .seconds(60))
    }

    @Test func `a quick one has the tokens of a second at hand`() {
        let moments = Self.moments(20, perMinute: 600)
        #expect(moments.prefix(10).allSatisfy { $0 == .zero })
        #expect(moments[10] == .milliseconds(100))
        #expect(moments[19] == .seconds(1))
    }

    @Test func `what was not used is not kept for longer`() {
        var bucket = TokenBucket(perMinute: 6)
        bucket.take(at: .at(.monday, 9))
        #expect(bucket.wait(at: .at(.monday, 12)) == nil)
        bucket.take(at: .at(.monday, 12))
        #expect(bucket.wait(at: .at(.monday, 12)) == Instant.at(.monday, 12).advanced(by: .seconds(10)))
    }

    @Test func `a clock that is put back does not stop everything`() {
        var bucket = TokenBucket(perMinute: 6)
        bucket.take(at: .at(.tuesday, 9))
        #expect(bucket.wait(at: .at(.monday, 9)) == nil)
        bucket.take(at: .at(.monday, 9))
        #expect(bucket.wait(at: .at(.monday, 9)) == Instant.at(.monday, 9).advanced(by: .seconds(10)))
    }
}
