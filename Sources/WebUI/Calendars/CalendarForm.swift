import BusinessTime
import HTTPServer
import Model
import Workflows

/// The form of a calendar: a line of hours for each day of the week, and days that are off.
struct CalendarForm: Sendable {
    let texts: Texts

    /// The form for another one, or the one that changes its hours.
    func form(_ calendar: NamedCalendar?, zone: String) -> EntryForm {
        var fields: [EntryField] = []
        if calendar == nil {
            fields.append(EntryField("name", texts["calendar.name"], isRequired: true, longest: 100))
        }
        fields.append(
            EntryField(
                "time-zone", texts["person.time-zone"], value: calendar?.hours.timeZone ?? zone,
                hint: texts["setting-hint.time-zone"], isRequired: true, longest: 100))
        for day in Weekday.allCases {
            let usual = [.saturday, .sunday].contains(day) ? "" : "09:00-17:00"
            let stored = calendar?.hours.week[day].map { "\($0.fromText)-\($0.toText)" }.joined(separator: ", ")
            fields.append(
                EntryField(
                    day.key, texts["weekday.\(day.key)"], value: stored ?? usual,
                    hint: day == .monday ? texts["calendar.hours-hint"] : nil, longest: 200))
        }
        fields.append(
            EntryField(
                "holidays", texts["calendar.holidays"], .area,
                value: (calendar?.hours.holidays ?? []).map(\.description).joined(separator: "\n"),
                hint: texts["calendar.holidays-hint"], longest: 50_000))
        return EntryForm(
            action: calendar.map { SitePath.path(of: $0.id) } ?? SitePath.calendars.rawValue,
            send: texts[calendar == nil ? "calendars.add" : "change.save"], fields)
    }

    /// The hours that were typed; throws `WorkflowError.invalid` with every field that cannot be read. Days with hours of
    /// their own stay as they were.
    func hours(_ fields: Parameters, of earlier: BusinessCalendar?) throws(WorkflowError) -> BusinessCalendar {
        var validator = Validator()
        var week: [Weekday: [HoursInterval]] = [:]
        for day in Weekday.allCases {
            for part in (fields[day.key] ?? "").split(separator: ",") {
                let ends = part.split { $0 == "-" || $0 == "–" }.map { $0.filter { !$0.isWhitespace } }
                if ends.count == 2, let interval = try? HoursInterval(ends[0], ends[1]) {
                    week[day, default: []].append(interval)
                } else {
                    validator.reject(day.key, texts["problem.hours"])
                }
            }
        }
        var holidays: [Holiday] = []
        for line in fields.lines("holidays").split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 1)
            guard let first = words.first else { continue }
            if let day = CivilDay(String(first)) {
                holidays.append(Holiday(day, name: words.count == 2 ? String(words[1]) : nil))
            } else {
                validator.reject("holidays", texts("problem.holiday", ["line": String(line.prefix(60))]))
            }
        }
        do { try validator.finish() } catch { throw .invalid(error) }
        do {
            return try BusinessCalendar(
                timeZone: fields["time-zone"] ?? "", week: WeeklyHours(week), holidays: holidays,
                holidayHours: earlier?.holidayHours ?? [:])
        } catch {
            let problems = error.problems.map { problem in
                let isZone = problem.place.lowercased().contains("zone")
                let day = Weekday.allCases.first { problem.place.lowercased().contains($0.key) }
                return ValidationProblem(
                    field: isZone ? "time-zone" : day?.key ?? problem.place,
                    message: "\(problem.what). \(problem.advice)")
            }
            throw .invalid(ValidationError(problems: problems))
        }
    }
}
