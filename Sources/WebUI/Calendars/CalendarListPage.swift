import BusinessTime
import Model
import Templating

/// All calendars, each with the hours of the days to come.
struct CalendarListPage: ConfigurationPage {
    static let template = "calendars"

    var names: Configuration
    /// The form for another one.
    var adding: EntryForm

    var area: AdministrationArea { .calendars }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.calendars"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        let calendars = names.calendars.values.sorted { $0.name < $1.name }
        return [
            "calendars": .list(
                calendars.map { calendar in
                    [
                        "path": .text(SitePath.path(of: calendar.id)), "name": .text(calendar.name),
                        "zone": .text(calendar.hours.timeZone),
                        "total": .text(
                            reader.texts(
                                "calendar.total", ["hours": String(calendar.hours.week.total.milliseconds / 3_600_000)])
                        ),
                        "departments": .text(
                            names.departments.values.filter { $0.calendar == calendar.id }.map(\.name).sorted()
                                .joined(separator: ", ")),
                    ]
                }),
            "isEmpty": .bool(calendars.isEmpty), "adding": adding.template,
            "isAdding": .bool(adding.hasProblems || calendars.isEmpty),
        ]
    }
}
