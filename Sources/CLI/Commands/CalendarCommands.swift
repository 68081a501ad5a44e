import BusinessTime
import Foundation
import Model
import Tabular
import Workflows

/// `belay calendar`
enum CalendarCommands {
    static let group = Command<Session>(
        "calendar", "Count working time, and keep the hours that it is counted by.",
        discussion: """
            A calendar file is JSON or JSON5:
              {
                timezone: "Europe/Berlin",
                week: { mon: [["09:00", "17:00"]], tue: [["09:00", "12:30"], ["13:00", "17:00"]] },
                holidays: ["2026-12-25"],
              }
            """,
        subcommands: [due, elapsed, check, add, list, show])

    private static let calendarOption = Option("calendar", "The calendar file.", kind: .file, isRequired: true)
    private static let pauseOption = Option(
        "pause", "A stretch that does not count; without TO it still lasts.", placeholder: "FROM/TO", isRepeating: true)

    private static let due = Command<Session>(
        "due", "When working time that begins at a moment is used up.",
        discussion: "Times without a zone are the calendar's own.",
        options: [
            calendarOption,
            Option("start", "When the time begins to count.", placeholder: "TIME", isRequired: true),
            Option("working", "The working time.", kind: .span, isRequired: true), pauseOption,
        ],
        flags: [Flag("explain", "Show every stretch that counted.")]
    ) { arguments, session in
        let file = try CalendarFile(arguments, session)
        let start = try file.moment("start", arguments)
        let working = Duration.milliseconds(arguments.duration("working") ?? 0)
        let explanation = file.calendar.explain(from: start, after: working, pauses: try file.pauses(arguments))
        guard let due = explanation.due else {
            throw CommandError(
                "The working time is never used up: a pause has no end, or the calendar never opens again.")
        }
        let answer = DueAnswer(
            due: due.description, local: ZonedTime(due, in: file.calendar).description,
            timeZone: file.calendar.timeZone, explanation: arguments.flag("explain") ? explanation.lines : nil)
        try session.answer(answer) {
            (answer.explanation ?? []).map { $0 + "\n" }.joined() + "\(answer.due)\n"
        }
        return .succeeded
    }

    private static let elapsed = Command<Session>(
        "elapsed", "How much working time lies between two moments.",
        discussion: "Times without a zone are the calendar's own.",
        options: [
            calendarOption, Option("start", "The first moment.", placeholder: "TIME", isRequired: true),
            Option("end", "The second moment.", placeholder: "TIME", isRequired: true), pauseOption,
        ]
    ) { arguments, session in
        let file = try CalendarFile(arguments, session)
        let start = try file.moment("start", arguments)
        let end = try file.moment("end", arguments)
        if end < start { throw arguments.refusal("--end lies before --start.") }
        let elapsed = file.calendar.elapsed(from: start, to: end, pauses: try file.pauses(arguments))
        let answer = ElapsedAnswer(
            elapsed: elapsed.humanText, seconds: Double(elapsed.milliseconds) / 1_000)
        try session.answer(answer) { "\(answer.elapsed)\n" }
        return .succeeded
    }

    private static let check = Command<Session>(
        "check", "Answer a file of questions whose right answers are known.",
        discussion: "Prints each case that went wrong and, as the last line, how many passed and failed.",
        arguments: [Argument("cases", "The JSON file of cases.", kind: .file)]
    ) { arguments, session in
        let path = try arguments.requiredString("cases")
        let report: KnownAnswersReport
        do {
            report = try KnownAnswers(json: session.contents(of: path, as: "The file")).run()
        } catch let error as KnownAnswersError {
            throw CommandError("\(path): \(error)")
        }
        if session.isJSON {
            let failures = report.failures.map { ["id": $0.id, "reason": $0.reason] }
            session.output.write(
                try JSONOutput.document(CheckAnswer(passed: report.passed, failed: failures.count, failures: failures)))
        } else {
            for failure in report.failures { session.output.writeLine(TerminalText.line(failure.description)) }
            session.output.writeLine(report.summary)
        }
        return report.failures.isEmpty ? .succeeded : .failed
    }

    private static let add = Command<Session>.onData(
        "add", "Add working hours under a name, or replace those of that name.",
        arguments: [Argument("name", "What they are called.", kind: .name)],
        options: [
            Option("file", "The calendar file.", kind: .file, isRequired: true),
            Option("holidays", "An iCalendar file of holidays to add to those of the calendar.", kind: .file),
        ]
    ) { arguments, session in
        var calendar = try CalendarFile.read(arguments.requiredString("file"), session)
        let environment = try await session.environment()
        if let path = arguments.string("holidays") {
            let year = ZonedTime(environment.clock.now(), in: calendar).day.year
            let range = (CivilDay(year: year - 1, month: 1, day: 1), CivilDay(year: year + 10, month: 12, day: 31))
            guard let first = range.0, let last = range.1 else {
                throw CommandError("The clock's year is out of range.")
            }
            let found = ICalendarHolidays(
                iCalendar: try session.contents(of: path, as: "The iCalendar file"), within: first...last)
            for problem in found.problems { session.output.writeErrorLine("\(path), \(problem)") }
            if found.holidays.isEmpty { throw CommandError("\(path) holds no holidays from \(first) to \(last).") }
            calendar = try BusinessCalendar(
                timeZone: calendar.timeZone, week: calendar.week, holidays: calendar.holidays + found.holidays,
                holidayHours: calendar.holidayHours)
        }
        let saved = try await session.run(SaveCalendar(name: arguments.requiredString("name"), hours: calendar))
        try session.answer(CalendarAnswer(saved)) {
            "Calendar “\(saved.name)”: \(saved.hours.week.total.spacedText) a week, "
                + "\(saved.hours.holidays.count) holidays, \(saved.hours.timeZone).\n"
        }
        return .succeeded
    }

    private static let list = Command<Session>.onData("list", "List the calendars.") { arguments, session in
        let calendars = try await session.environment().snapshot.configuration.calendars.values.sorted { $0.id < $1.id }
        try session.answer(calendars.map(CalendarAnswer.init)) {
            if calendars.isEmpty { return "There is no calendar yet: everything counts around the clock.\n" }
            var table = TextTable([
                .init("Name"), .init("Time zone"), .init("A week", alignment: .right),
                .init("Holidays", alignment: .right),
            ])
            for calendar in calendars {
                table.append([
                    calendar.name, calendar.hours.timeZone, calendar.hours.week.total.spacedText,
                    String(calendar.hours.holidays.count),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let show = Command<Session>.onData(
        "show", "Show the hours of a calendar for one week.",
        arguments: [Argument("name", "The calendar's name.", kind: .name)],
        options: [Option("week", "A day of the week; else today.", kind: .day)]
    ) { arguments, session in
        let environment = try await session.environment()
        let name = try arguments.requiredString("name")
        guard let calendar = environment.snapshot.configuration.calendar(named: name) else {
            throw CommandError("There is no calendar “\(name)”; “belay calendar list” shows which there are.")
        }
        let hours = calendar.hours
        let day = arguments.value("week", as: CivilDay.self) ?? ZonedTime(environment.clock.now(), in: hours).day
        let monday = day.advanced(by: -day.weekday.rawValue)
        let days = (0..<7).map { CalendarDay(monday.advanced(by: $0), in: hours) }
        try session.answer(CalendarWeek(name: calendar.name, timeZone: hours.timeZone, days: days)) {
            var table = TextTable([.init("Day", isFixed: true), .init("Open", isFixed: true), .init("")])
            for day in days {
                table.append([day.name, day.open.isEmpty ? "closed" : day.open.joined(separator: ", "), day.note ?? ""])
            }
            return "\(TerminalText.line(calendar.name)) (\(hours.timeZone))\n"
                + table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }
}
