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
