package import Foundation

/// The holidays of an iCalendar file (RFC 5545): its all-day events, each on the days from DTSTART up to but not
/// including DTEND, yearly ones (RRULE with FREQ=YEARLY) in every year asked for.
package struct ICalendarHolidays: Sendable {
    /// The holidays within the range, by date; a date that two events name is there twice.
    package private(set) var holidays: [Holiday] = []
    /// What was left out, with its line and why: events with a time of day, rules that are not yearly, broken dates.
    package private(set) var problems: [CalendarProblem] = []

    /// The holidays of the file that fall within `range`.
    package init(iCalendar file: Data, within range: ClosedRange<CivilDay>) {
        var event: [ICalendarLine]?
        /// The components inside an event, such as its alarm, whose lines are not the event's own.
        var depth = 0
        var isCalendar = false
        for line in ICalendarLine.lines(of: file) {
            switch (line.name, line.value.uppercased()) {
            case ("BEGIN", "VCALENDAR"): isCalendar = true
            case ("BEGIN", "VEVENT"): event = [line]
            case ("END", "VEVENT"):
                if let event { add(event, within: range) }
                event = nil
                depth = 0
            case ("BEGIN", _): depth += event == nil ? 0 : 1
            case ("END", _): depth -= depth > 0 ? 1 : 0
            default: if depth == 0 { event?.append(line) }
            }
        }
        if let start = event?.first { report(start, "the event does not end", "Add END:VEVENT.") }
        if !isCalendar {
            problems.append(
                CalendarProblem(
                    place: "line 1", what: "this is not an iCalendar file",
                    advice: "Give a file that begins with BEGIN:VCALENDAR."))
        }
        holidays.sort { ($0.day, $0.name ?? "") < ($1.day, $1.name ?? "") }
    }

    private mutating func report(_ line: ICalendarLine, _ what: String, _ advice: String) {
        problems.append(CalendarProblem(place: "line \(line.number)", what: what, advice: advice))
    }

    private mutating func add(_ event: [ICalendarLine], within range: ClosedRange<CivilDay>) {
        func line(_ name: String) -> ICalendarLine? { event.first { $0.name == name } }
        guard line("STATUS")?.value.uppercased() != "CANCELLED" else { return }
        guard let start = line("DTSTART") else {
            report(event[0], "the event has no DTSTART", "Give it a date, DTSTART;VALUE=DATE:20261225.")
            return
        }
        guard let first = start.date else {
            let what = start.value.contains("T") ? "the event has a time of day" : "“\(start.value)” is not a date"
            report(start, what, "Only whole days can be holidays: DTSTART;VALUE=DATE:20261225.")
            return
        }
        for name in ["RDATE", "RECURRENCE-ID", "EXRULE"] {
            if let line = line(name) {
                report(line, "\(name) is not supported", "Give the day an event of its own.")
                return
            }
        }
        guard let length = length(from: first, end: line("DTEND"), duration: line("DURATION")),
            let starts = starts(from: first, rule: line("RRULE"), upTo: range.upperBound)
        else { return }
        var excluded: Set<CivilDay> = []
        for line in event where line.name == "EXDATE" {
            excluded.formUnion(line.value.split(separator: ",").compactMap { ICalendarLine.date($0.prefix(8)) })
        }
        let name = line("SUMMARY")?.text
        for start in starts where !excluded.contains(start) {
            let from = max(start, range.lowerBound)
            let last = min(start.advanced(by: length - 1), range.upperBound)
            guard from <= last else { continue }
            for day in from...last { holidays.append(Holiday(day, name: name)) }
        }
    }

    /// How many days the event takes; nil, and reported, where that is not understood.
    private mutating func length(from first: CivilDay, end: ICalendarLine?, duration: ICalendarLine?) -> Int? {
        if let end {
            // Some programs write DTEND equal to DTSTART for one day.
            if let day = end.date, day >= first { return max(1, first.distance(to: day)) }
            report(end, "“\(end.value)” is not a date after the start", "DTEND is the day after the last.")
            return nil
        }
        guard let duration else { return 1 }
        let text = duration.value.uppercased()
        if text.hasPrefix("P"), let unit = text.last, unit == "D" || unit == "W",
            let count = Int(text.dropFirst().dropLast()), (1...3660).contains(count)
        {
            return unit == "W" ? count * 7 : count
        }
        report(duration, "“\(duration.value)” is not a number of days", "Write DURATION:P1D.")
        return nil
    }

    private mutating func starts(from first: CivilDay, rule: ICalendarLine?, upTo last: CivilDay) -> [CivilDay]? {
        guard let rule else { return [first] }
        switch YearlyRule.read(rule.value) {
        case .success(let yearly): return yearly.dates(from: first, upTo: last)
        case .failure(let error):
            report(
                rule, "the rule has \(error.part), which is not supported",
                "Write FREQ=YEARLY with COUNT, UNTIL, INTERVAL, BYMONTH, BYMONTHDAY or one BYDAY such as 4TH, "
                    + "or an event for each day.")
            return nil
        }
    }
}
