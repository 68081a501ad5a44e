import BusinessTime
import Foundation
import Testing

struct CalendarFileTests {
    private let file = """
        // Support, Berlin
        {
          timezone: 'Europe/Berlin',
          week: {mon: [['9:00', '12:00'], ['13:00', '17:30']], fri: [['22:00', '06:00']], sun: [['00:00', '24:00']]},
          holidays: ['2026-12-25', {date: '2026-04-03', name: 'Good Friday'}, '2026-12-25'],
          holiday_hours: {'2026-12-24': [['09:00', '12:00']], '2026-12-31': []},
        }
        """

    @Test func `people may write JSON5`() throws {
        let calendar = try BusinessCalendar(json: Data(file.utf8))
        #expect(calendar.timeZone == "Europe/Berlin")
        #expect(calendar.week[.monday].map(\.description) == ["09:00–12:00", "13:00–17:30"])
        #expect(calendar.holidays.map(\.description) == ["2026-04-03 Good Friday", "2026-12-25"])
        #expect(try calendar.holidayHours[day("2026-12-31")] == [])
    }

    @Test func `a calendar is the same after it is written and read`() throws {
        let calendar = try BusinessCalendar(json: Data(file.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let written = try encoder.encode(calendar)
        #expect(
            String(decoding: written, as: UTF8.self) == """
                {"holiday_hours":{"2026-12-24":[["09:00","12:00"]],"2026-12-31":[]},\
                "holidays":[{"date":"2026-04-03","name":"Good Friday"},"2026-12-25"],"timezone":"Europe/Berlin",\
                "week":{"fri":[["22:00","06:00"]],"mon":[["09:00","12:00"],["13:00","17:30"]],"sun":[["00:00","24:00"]]}}
                """)
        let read = try JSONDecoder().decode(BusinessCalendar.self, from: written)
        #expect(read == calendar)
        #expect(read.hashValue == calendar.hashValue)
        #expect(try read != office("Europe/Berlin"))
    }

    @Test func `a calendar inside another document says what is wrong with it`() {
        #expect(throws: CalendarError.self) {
            try JSONDecoder().decode([BusinessCalendar].self, from: Data("[{\"timezone\": \"UTC\"}]".utf8))
        }
    }

    @Test func `the order in which hours are written does not matter`() throws {
        #expect(
            try office(hours: [("13:00", "17:00"), ("09:00", "12:00")])
                == office(hours: [("09:00", "12:00"), ("13:00", "17:00")]))
    }
}
