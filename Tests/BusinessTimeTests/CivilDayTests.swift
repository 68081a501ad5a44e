import BusinessTime
import Foundation
import Testing

struct CivilDayTests {
    @Test func `days, their numbers and Foundation's calendar agree over four centuries`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -60_000, to: 90_000, by: 37) {
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = CivilDay(dayNumber: number)
            #expect(day.year == expected.year && day.month == expected.month && day.day == expected.day)
            #expect(day.weekday.rawValue == ((expected.weekday ?? 0) + 5) % 7)
            #expect(CivilDay(year: day.year, month: day.month, day: day.day) == day)
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-00-01", "2026-13-01", "2026-04-31", "2026-3-29", "2026-03-29T", "29.03.2026", "",
    ])
    func `a date that does not exist is refused`(text: String) {
        #expect(CivilDay(text) == nil)
    }

    @Test func `a leap day is in every fourth year but most centuries`() {
        #expect(
            [2024, 2000, 1900, 2100, 2026].map { CivilDay(year: $0, month: 2, day: 29) != nil } == [
                true, true, false, false, false,
            ])
    }

    @Test func `days are counted and compared`() throws {
        let first = try day("2024-02-28")
        #expect(first.advanced(by: 2) == (try day("2024-03-01")))
        #expect(try first.distance(to: day("2025-02-28")) == 366)
        #expect(try first < day("2024-02-29"))
        #expect(try (first...day("2024-03-02")).count == 4)
        #expect(try day("-00044-03-15").description == "-00044-03-15")
    }

    @Test func `a day is coded as its text`() throws {
        let json = try JSONEncoder().encode([day("2026-03-29")])
        #expect(String(decoding: json, as: UTF8.self) == "[\"2026-03-29\"]")
        #expect(try JSONDecoder().decode([CivilDay].self, from: json) == [day("2026-03-29")])
    }
}
