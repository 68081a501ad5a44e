extension Explanation {
    /// The explanation for a person, a line for each step, in the calendar's time zone:
    ///
    ///     8 h of working time from Mon 2 Mar 2026 09:00 (Europe/Berlin)
    ///     Mon 2 Mar 09:00–17:00  8 h counted  (week: Monday 09:00–17:00)
    ///     due Mon 2 Mar 2026 17:00
    package var lines: [String] {
        let first = "\(working.spacedText) of working time from \(zoned(start)) (\(calendar.timeZone))"
        let more = omitted > 0 ? ["… and \(omitted) more stretches; \(counted.spacedText) counted in all"] : []
        return [first] + entries.map(line) + more + [lastLine]
    }

    private var lastLine: String {
        guard let due else {
            return entries.contains { if case .paused(_, nil) = $0 { true } else { false } }
                ? "not due while the pause goes on: \(counted.spacedText) of \(working.spacedText) counted so far"
                : "never due: \(counted.spacedText) of \(working.spacedText) within 400 years"
        }
        return "due \(zoned(due))"
    }

    private func line(_ entry: Entry) -> String {
        switch entry {
        case .counted(let start, let end, let source):
            let span = start.duration(to: end).spacedText
            return "\(text(from: start, to: end))  \(span) counted  (\(source)\(clockChange(from: start, to: end)))"
        case .paused(let start, let end?):
            return "\(text(from: start, to: end))  paused for \(start.duration(to: end).spacedText)"
        case .paused(let start, nil):
            return "\(date(zoned(start).day)) \(zoned(start).time)–  paused, still going on"
        case .closed(let holiday):
            return "\(date(holiday.day))  closed" + (holiday.name.map { "  (holiday: \($0))" } ?? "  (holiday)")
        }
    }

    private func text(from start: Instant, to end: Instant) -> String {
        let (from, to) = (zoned(start), zoned(end))
        if from.day == to.day { return "\(date(from.day)) \(from.time)–\(to.time)" }
        if to.secondOfDay == 0, from.day.distance(to: to.day) == 1 { return "\(date(from.day)) \(from.time)–24:00" }
        return "\(date(from.day)) \(from.time) – \(date(to.day)) \(to.time)"
    }

    private func clockChange(from start: Instant, to end: Instant) -> String {
        let change = zoned(end).offset - zoned(start).offset
        guard change != 0 else { return "" }
        return "; clocks go \(change > 0 ? "forward" : "back") \(Duration.seconds(change.magnitude).spacedText)"
    }

    /// The date, with its year where that is not the year of the start.
    private func date(_ day: CivilDay) -> String {
        day.year == zoned(start).day.year ? day.shortText : "\(day.shortText) \(day.year)"
    }

    private func zoned(_ instant: Instant) -> ZonedTime { ZonedTime(instant, in: calendar) }
}
