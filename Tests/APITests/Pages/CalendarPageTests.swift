import BusinessTime
import HTTPServer
import Model
import Testing
import Workflows

@testable import WebUI

/// Working hours as an admin sets them.
@Suite struct CalendarPageTests {
    private static let week = [
        "name": "Office <B>", "time-zone": "Europe/Berlin", "mon": "09:00-12:00, 13:00-17:00", "tue": "09:00-17:00",
        "wed": "", "thu": "", "fri": "22:00-06:00", "sat": "", "sun": "", "holidays": "2026-03-03 Founders' day",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    @Test func `a calendar is added, seen for a week, and changed`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit("/calendars", Self.week)
            #expect(added.header("Location") == "/calendars/1?done=saved")
            let page = try await browser.get("/calendars/1").text
            #expect(page.contains("09:00–12:00, 13:00–17:00") && page.contains("Founders&#39; day"))
            #expect(page.contains("22:00–24:00") && page.contains("00:00–06:00"))
            #expect(try await browser.get("/calendars").text.contains("Office &lt;B&gt;"))
            let preview = try await browser.submit(
                "/calendars/1", Self.week.merging(["act": "preview", "wed": "10:00-11:00"]) { $1 })
            #expect(preview.status == 200 && preview.text.contains("<span>10:00–11:00</span>"))
            #expect(desk.environment.snapshot.configuration.calendars[1]?.hours.week[.wednesday].isEmpty == true)
            let changed = try await browser.submit(
                "/calendars/1", Self.week.merging(["act": "save", "wed": "10:00-11:00"]) { $1 })
            #expect(changed.status == 303)
            #expect(desk.environment.snapshot.configuration.calendars[1]?.hours.week[.wednesday].count == 1)
            let trail = try await browser.get("/audit?about=calendar+1").text
            #expect(trail.contains("<li>Wednesday: <ins>10:00–11:00</ins></li>"), "\(trail)")
            #expect(trail.contains("Holidays: <ins>2026-03-03 Founders&#39; day</ins>"))
            #expect(!trail.contains("WeeklyHours") && trail.contains("<ins>09:00–12:00, 13:00–17:00</ins>"))
        }
    }

    @Test func `what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/calendars", Self.week.merging(["tue": "nine to five", "holidays": "Christmas"]) { $1 })
            #expect(wrong.status == 422)
            for field in ["tue", "holidays"] { #expect(wrong.text.contains("id=\"\(field)-wrong\""), "\(field)") }
            let zone = try await browser.submit("/calendars", Self.week.merging(["time-zone": "Moon"]) { $1 })
            #expect(zone.status == 422 && zone.text.contains(#"id="time-zone-wrong""#))
            try await browser.submit("/calendars", Self.week)
            let taken = try await browser.submit("/calendars", Self.week)
            #expect(taken.status == 422 && taken.text.contains(#"id="name-wrong""#))
        }
    }

    @Test func `a week shows nights, holidays and days with hours of their own`() throws {
        let monday = try #require(CivilDay("2026-03-02"))
        let night = try HoursInterval("22:00", "06:00")
        let calendar = try BusinessCalendar(
            timeZone: "Europe/Berlin", week: WeeklyHours([night], on: [.monday, .tuesday, .friday]),
            holidays: [Holiday(monday.advanced(by: 1))],
            holidayHours: [monday.advanced(by: 2): [try HoursInterval("10:00", "11:00")]])
        let week = WeekPreview(calendar, from: monday)
        #expect(week.days[0].stretches == [WeekPreview.Stretch(from: 79_200, to: 86_400)])
        #expect(week.days[1].stretches == [WeekPreview.Stretch(from: 0, to: 21_600)] && week.days[1].holiday == "")
        #expect(week.days[2].stretches == [WeekPreview.Stretch(from: 36_000, to: 39_600)] && week.days[2].isSpecial)
        #expect(week.days[3].stretches.isEmpty)
        #expect(week.days[5].stretches == [WeekPreview.Stretch(from: 0, to: 21_600)])
    }
}
