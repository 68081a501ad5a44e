import BusinessTime
import Testing

struct ZonedTimeTests {
    @Test func `a moment is printed as the zone's clock shows it`() throws {
        let instant = try at("2026-03-02T08:00:00Z")
        #expect(ZonedTime(instant, timeZone: "Europe/Berlin")?.description == "Mon 2 Mar 2026 09:00")
        #expect(ZonedTime(instant, timeZone: "America/Los_Angeles")?.description == "Mon 2 Mar 2026 00:00")
        #expect(ZonedTime(instant, timeZone: "Asia/Kathmandu")?.time == "13:45")
    }

    @Test func `seconds are printed where there are any`() throws {
        #expect(
            try ZonedTime(at("2026-12-31T23:59:30Z"), in: .aroundTheClock).description == "Thu 31 Dec 2026 23:59:30")
    }

    @Test func `the offset follows the season`() throws {
        #expect(try ZonedTime(at("2026-07-01T00:00:00Z"), timeZone: "Europe/Berlin")?.offset == 7200)
        #expect(try ZonedTime(at("2026-01-01T00:00:00Z"), timeZone: "Etc/GMT+3")?.offset == -10_800)
    }

    @Test func `there is no time in an unknown zone`() throws {
        #expect(try ZonedTime(at("2026-03-02T08:00:00Z"), timeZone: "Mars/Olympus") == nil)
    }
}
