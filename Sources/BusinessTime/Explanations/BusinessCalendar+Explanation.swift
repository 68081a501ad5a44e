extension BusinessCalendar {
    /// The due time of ``due(from:after:pauses:)`` with all that led to it.
    package func explain(from start: Instant, after working: Duration, pauses: [Pause] = []) -> Explanation {
        let due = due(from: start, after: working, pauses: pauses)
        var entries: [(at: Instant, entry: Explanation.Entry)] = []
        var omitted = 0
        var counted: Int64 = 0
        let wanted = working.milliseconds
        var last = start
        if wanted > 0, BusinessCalendar.supportedInstants.contains(start) {
            let end = due ?? Instant(milliseconds: .max)
            var pieces = CountedStretches(timetable, from: start, to: end, pauses: pauses)
            while counted < wanted, let piece = pieces.next() {
                counted += piece.end - piece.start
                last = Instant(milliseconds: piece.end)
                if entries.count < Explanation.mostEntries {
                    let from = Instant(milliseconds: piece.start)
                    entries.append((from, .counted(start: from, end: last, source: source(of: piece.source))))
                } else {
                    omitted += 1
                }
            }
            // Steps without counted time are shown as far as the counted ones.
            let shownUntil = omitted > 0 ? (entries.last?.at ?? last) : (due ?? .init(milliseconds: .max))
            let shown = start...max(start, shownUntil)
            entries += pausesShown(pauses, in: shown)
            entries += holidaysShown(from: start, to: min(shown.upperBound, last))
            entries.sort { $0.at < $1.at }
        }
        return Explanation(
            start: start, working: working, due: due, entries: entries.map(\.entry), omitted: omitted,
            counted: .milliseconds(counted), calendar: self)
    }

    private func source(of stretch: OpenStretch) -> HoursSource {
        if timetable.isAlwaysOpen { return .aroundTheClock }
        let day = CivilDay(dayNumber: stretch.day)
        return timetable.isExceptional(day: stretch.day)
            ? .date(day, stretch.hours) : .week(day.weekday, stretch.hours)
    }

    private func pausesShown(
        _ pauses: [Pause], in shown: ClosedRange<Instant>
    ) -> [(at: Instant, entry: Explanation.Entry)] {
        Pause.merged(pauses).compactMap { pause in
            let from = max(Instant(milliseconds: pause.lowerBound), shown.lowerBound)
            let end = Instant(milliseconds: pause.upperBound)
            guard from < shown.upperBound, end > shown.lowerBound else { return nil }
            return (from, .paused(start: from, end: pause.upperBound == .max ? nil : end))
        }
    }

    /// The closed days between two moments on which the week has hours.
    private func holidaysShown(from start: Instant, to end: Instant) -> [(at: Instant, entry: Explanation.Entry)] {
        let days = ZonedTime(start, in: self).day...max(ZonedTime(start, in: self).day, ZonedTime(end, in: self).day)
        let named = holidays.filter { days.contains($0.day) && holidayHours[$0.day] == nil }
        let emptied = holidayHours.filter { $0.value.isEmpty && days.contains($0.key) }.map { day, _ in
            Holiday(day, name: holidays.first { $0.day == day }?.name)
        }
        return (named + emptied).filter { !week[$0.day.weekday].isEmpty }.map { holiday in
            let midnight = timetable.zone.second(ofWallSecond: Int64(holiday.day.dayNumber) * 86_400)
            return (max(start, Instant(seconds: midnight)), .closed(holiday))
        }
    }
}
