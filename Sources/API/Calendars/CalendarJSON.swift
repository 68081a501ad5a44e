import BusinessTime
import Foundation
import Model

/// Working hours as the API shows them, in the form that it takes them in.
struct CalendarJSON: JSONWritable {
    var calendar: NamedCalendar

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", calendar.id.rawValue)
            $0.field("name", calendar.name)
            $0.key("hours")
            $0.object { writeHours(to: &$0) }
        }
    }

    private func writeHours(to writer: inout JSONWriter) {
        let hours = calendar.hours
        writer.field("timezone", hours.timeZone)
        writer.key("week")
        writer.object { writer in
            for day in Weekday.allCases where !hours.week[day].isEmpty {
                writer.key(text: day.key)
                Self.write(hours.week[day], to: &writer)
            }
        }
        writer.key("holidays")
        writer.array(hours.holidays) { writer, holiday in
            writer.object {
                $0.field("date", holiday.day)
                $0.field("name", holiday.name)
            }
        }
        writer.key("holiday_hours")
        writer.object { writer in
            for (day, intervals) in hours.holidayHours.sorted(by: { $0.key < $1.key }) {
                writer.key(text: day.description)
                Self.write(intervals, to: &writer)
            }
        }
    }

    private static func write(_ intervals: [HoursInterval], to writer: inout JSONWriter) {
        writer.array(intervals) { writer, interval in
            writer.array([interval.fromText, interval.toText]) { $0.string($1) }
        }
    }
}

extension CalendarJSON {
    static let schema = Schema.object([
        Property("number", .id, "The calendar's number."), Property("name", .text, "Its name."),
        Property("hours", hours(isInput: false), "The hours, as calendar files have them."),
    ])

    /// Hours as they are sent to us, and as we show them: always with all fields then.
    static func hours(isInput: Bool) -> Schema {
        let time = Schema.text(5...5, pattern: "^[0-2][0-9]:[0-5][0-9]$")
        let intervals = Schema.list(of: .list(of: time, 2...2), 0...50)
        let days = Weekday.allCases.map { Property($0.key, intervals, "From when to when, any number of times.") }
        let holiday = [Property("date", .day, "The day."), Property("name", .text(0...200), "What it is.")]
        let needed = [
            Property("timezone", .text(1...100), "The IANA zone of the times."),
            Property("week", .input(optional: days), "The hours of each day; closed on those that are left out."),
        ]
        let rest = [
            Property("holidays", .list(of: .input(required: holiday), 0...1000), "Days without work."),
            Property("holiday_hours", .map(of: intervals), "The hours of single days, by date."),
        ]
        return isInput ? .input(required: needed, optional: rest) : .object(needed + rest)
    }
}
