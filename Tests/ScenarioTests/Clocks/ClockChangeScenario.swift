import BelayTesting
import BusinessTime
import Model
import Testing

/// An office from nine to five, where the clocks are changed over the weekend: an hour of work on Friday and three on Monday.
@Test(arguments: [
    ("Europe/Berlin", Instant.at(.friday, 15, week: 3), Instant.at(.monday, 10, week: 4)),
    ("America/New_York", .at(.friday, 21), .at(.monday, 16, week: 1)),
    ("Australia/Lord_Howe", .at(.friday, 5, week: 4), .at(.monday, 1, 30, week: 5)),
])
func `Four working hours are four working hours when the clocks change`(
    zone: String, opened: Instant, due: Instant
) async throws {
    try await scenario(at: opened) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(
            hours: BusinessCalendar(
                timeZone: zone,
                week: WeeklyHours(
                    [HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday])))
        try await belay.addServiceLevel(warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        #expect(ticket.nextDueAt == due)
        try await belay.disregardNotifications()
        try await belay.advance(to: due.advanced(by: .seconds(-1)))
        try await belay.expect()
        try await belay.advance(to: due)
        try await belay.expect(.notice("breach", to: "Ana"), .notice("breach", to: "Maria"))
    }
}

@Test func `A night shift loses the hour that the clocks skip`() async throws {
    // Saturday, 28 March 2026, 22:00 in Berlin; the shift until 6:00 has seven hours.
    try await scenario(at: .at(.saturday, 21, week: 3)) { belay in
        try await belay.addCompany()
        try await belay.addCalendar(
            hours: BusinessCalendar(
                timeZone: "Europe/Berlin", week: WeeklyHours([HoursInterval("22:00", "06:00")], on: Weekday.allCases)))
        try await belay.addServiceLevel(
            targets: [.firstResponse: .init(within: .hours(8))], warningShares: [])
        let ticket = try await belay.open(assignee: "Ana")
        #expect(ticket.nextDueAt == .at(.sunday, 21, week: 3))
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.sunday, 20, 59, week: 3))
        try await belay.expect()
    }
}
