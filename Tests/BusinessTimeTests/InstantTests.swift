import BusinessTime
import Foundation
import Testing

struct InstantTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("2026-03-29T01:00:00Z", 1_774_746_000_000),
            ("2026-03-29T03:00:00+02:00", 1_774_746_000_000), ("2026-03-28T20:30:00-0430", 1_774_746_000_000),
            ("2026-03-29T03:00:00+02", 1_774_746_000_000), ("2026-03-29t01:00:00z", 1_774_746_000_000),
            ("2026-03-29 01:00:00Z", 1_774_746_000_000), ("2026-03-29T01:00:00.5Z", 1_774_746_000_500),
            ("2026-03-29T01:00:00.123999Z", 1_774_746_000_123), ("1969-12-31T23:59:59.999Z", -1),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("0000-01-01T00:00:00Z", -62_167_219_200_000),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000), ("2024-02-29T00:00:00-00:00", 1_709_164_800_000),
        ] as [(String, Int64)])
    func `RFC 3339 text is read`(text: String, milliseconds: Int64) {
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-03-29", "2026-03-29T01:00:00", "2026-03-29T01:00Z", "2026-02-29T01:00:00Z", "2026-13-01T01:00:00Z",
        "2026-03-29T24:00:00Z", "2026-03-29T01:60:00Z", "2026-03-29T01:00:61Z", "2026-03-29T01:00:00.Z",
        "2026-03-29T01:00:00+2:00", "2026-03-29T01:00:00+02:60", "2026-03-29T01:00:00Zulu", " 2026-03-29T01:00:00Z",
        "26-03-29T01:00:00Z", "2026-3-29T01:00:00Z", "２０２６-03-29T01:00:00Z", "2026-03-29T01:00:00+02:",
    ])
    func `text that is no moment is refused`(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (1, "1970-01-01T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (253_402_300_800_000, "+10000-01-01T00:00:00Z"), (-62_167_219_200_001, "-00001-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `moments are printed in UTC`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
    }

    @Test func `what is printed is read back, and Foundation prints the same`() throws {
        var random = SmallGenerator(state: 42)
        for _ in 0..<2000 {
            let instant = Instant(
                milliseconds: Int64.random(in: -62_135_596_800_000...253_402_300_799_999, using: &random))
            #expect(Instant(instant.description) == instant)
            let second = Instant(seconds: Int64.random(in: -2_000_000_000...4_000_000_000, using: &random))
            #expect(second.description == second.date.formatted(.iso8601))
        }
        for far in [Int64.min, .max] { #expect(!Instant(milliseconds: far).description.isEmpty) }
    }

    @Test func `a moment is coded as its text`() throws {
        let instant = try at("2026-03-29T01:00:00.250Z")
        let json = try JSONEncoder().encode([instant])
        #expect(String(decoding: json, as: UTF8.self) == "[\"2026-03-29T01:00:00.250Z\"]")
        #expect(try JSONDecoder().decode([Instant].self, from: json) == [instant])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\"soon\"]".utf8)) }
    }

    @Test func `arithmetic stops at the ends of the range`() {
        let last = Instant(milliseconds: .max)
        #expect(last.advanced(by: .seconds(1)) == last)
        #expect(Instant(seconds: .min).milliseconds == .min)
        #expect(Instant(Date.distantFuture.addingTimeInterval(1e300)) == last)
        #expect(Instant(milliseconds: -5).duration(to: last).milliseconds == .max)
        #expect(Duration.seconds(Int64.max).milliseconds == .max)
    }
}
