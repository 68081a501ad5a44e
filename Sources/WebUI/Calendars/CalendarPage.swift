import BusinessTime
import Model
import Templating

/// A calendar with the hours of a week.
struct CalendarPage: ConfigurationPage {
    static let template = "calendar"

    var calendar: NamedCalendar
    /// The hours as they are, or would be.
    var week: WeekPreview
    var form: EntryForm

    /// How wide a day is drawn.
    private static let width = 480

    var area: AdministrationArea { .calendars }

    func title(for reader: Reader) -> String { calendar.name }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "zone": .text(calendar.hours.timeZone), "form": form.template, "width": .integer(Int64(Self.width)),
            "days": .list(week.days.map { day($0, reader.texts) }),
        ]
    }

    private func day(_ day: WeekPreview.Day, _ texts: Texts) -> TemplateValue {
        let hours = day.stretches.map { "\(WeekPreview.clock($0.from))–\(WeekPreview.clock($0.to))" }
        let note =
            day.holiday.map { $0.isEmpty ? texts["calendar.holiday"] : $0 }
            ?? (day.isSpecial ? texts["calendar.special"] : nil)
        return [
            "name": .text(texts["weekday.\(day.day.weekday.key)"]), "day": .text(day.day.description),
            "hours": .text(hours.isEmpty ? texts["calendar.closed"] : hours.joined(separator: ", ")),
            "note": note.map { .text($0) } ?? .null,
            "stretches": .list(
                day.stretches.map { stretch in
                    let x = stretch.from * Self.width / 86_400
                    return [
                        "x": .integer(Int64(x)),
                        "width": .integer(Int64(max(stretch.to * Self.width / 86_400 - x, 1))),
                    ]
                }),
        ]
    }
}
