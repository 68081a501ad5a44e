import BusinessTime
import Testing

struct DurationTextTests {
    @Test(
        arguments: [
            ("30m", 1800), ("4h", 14_400), ("1h 30m", 5400), ("1h30m", 5400), ("2d", 172_800), ("1w", 604_800),
            ("45 s", 45), (" 4 hours ", 14_400), ("1 hour 30 min", 5400), ("90 minutes", 5400), ("0m", 0),
            ("1D 2H", 93_600),
        ] as [(String, Int64)])
    func `durations are read as people write them`(text: String, seconds: Int64) throws {
        #expect(try Duration(humanText: text) == .seconds(seconds))
    }

    @Test(
        arguments: [
            ("", DurationTextError.empty), ("  ", .empty), ("30", .notUnderstood("30")), ("h", .notUnderstood("h")),
            ("-4h", .notUnderstood("-4h")), ("1.5h", .notUnderstood("1.5h")), ("4h and 3m", .notUnderstood("and")),
            ("3 fortnights", .unknownUnit("fortnights")), ("2mo", .unknownUnit("mo")),
            ("9999999999999w", .tooLong("9999999999999w")),
            ("99999999999999999999h", .tooLong("99999999999999999999h")), ("101w 99y", .unknownUnit("y")),
            ("36526d", .tooLong("36526d")),
        ] as [(String, DurationTextError)])
    func `text that is no duration says why`(text: String, error: DurationTextError) {
        #expect(throws: error) { try Duration(humanText: text) }
    }

    @Test func `the error names the units`() {
        #expect(
            DurationTextError.unknownUnit("mo").description
                == "“mo” is not a unit of time. Write whole numbers with units, such as 30m, 4h, 1h 30m or 2d. "
                + "Units are w, d, h, m, s and ms.")
    }

    @Test(
        arguments: [
            (0, "0s"), (1800, "30m"), (14_400, "4h"), (5400, "1h 30m"), (86_400, "24h"), (172_800, "2d"),
            (176_461, "2d 1h 1m 1s"), (-5400, "-1h 30m"),
        ] as [(Int64, String)])
    func `durations are written as people write them`(seconds: Int64, text: String) {
        #expect(Duration.seconds(seconds).humanText == text)
    }

    @Test func `what is written is read back`() throws {
        for milliseconds in [1, 999, 61_001, 86_399_999, 172_800_001, 400_000_000_000] as [Int64] {
            let duration = Duration.milliseconds(milliseconds)
            #expect(try Duration(humanText: duration.humanText) == duration)
        }
    }

    @Test func `a sentence has no days`() {
        #expect(Duration.minutes(3030).spacedText == "50 h 30 min")
        #expect(Duration.zero.spacedText == "0 s")
    }
}
