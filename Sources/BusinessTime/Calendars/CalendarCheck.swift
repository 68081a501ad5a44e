import Foundation

/// Gathers what is wrong with a calendar, so that a person mends it in one go.
struct CalendarCheck {
    private(set) var problems: [CalendarProblem] = []

    mutating func add(_ place: String, _ what: String, _ advice: String) {
        problems.append(CalendarProblem(place: place, what: what, advice: advice))
    }

    /// The intervals that could be read of a list of pairs.
    mutating func hours(_ pairs: [[String]], place: String) -> [HoursInterval] {
        pairs.enumerated().compactMap { index, pair in
            switch HoursInterval.read(pair, place: "\(place)[\(index)]") {
            case .success(let interval): return interval
            case .failure(let error):
                problems += error.problems
                return nil
            }
        }
    }

    /// Finds overlapping hours, also between a night shift and the next morning, and a week without any.
    mutating func checkWeek(_ week: WeeklyHours) {
        if week.isEmpty, !problems.contains(where: { $0.place.hasPrefix("week") }) {
            add("week", "there are no open hours in the whole week", "Give at least one day an interval.")
        }
        for day in Weekday.allCases {
            checkOverlaps(week[day], place: "week.\(day.key)")
            let next = Weekday(rawValue: (day.rawValue + 1) % 7) ?? .monday
            guard let last = week[day].max(by: { $0.to < $1.to }), let first = week[next].first,
                last.to - 86_400 > first.from
            else { continue }
            add(
                "week.\(next.key)", "\(first) overlaps \(last) of the night before (week.\(day.key))",
                "Let the shift end, or the next day start, earlier or later; a night shift is written once, "
                    + "on the day it starts.")
        }
    }

    mutating func checkHolidayHours(_ hours: [CivilDay: [HoursInterval]]) {
        for (day, intervals) in hours.sorted(by: { $0.key < $1.key }) {
            checkOverlaps(intervals.sorted(), place: "holiday_hours.\(day)")
        }
    }

    /// The zone of that name, if there is one.
    mutating func zone(_ name: String) -> TimeZone? {
        if let zone = TimeZone(ianaIdentifier: name) { return zone }
        // A missing name has been reported by whoever read the file.
        guard !name.isEmpty || problems.isEmpty else { return nil }
        let advice =
            TimeZone.suggestion(for: name).map { "Did you mean \($0)?" }
            ?? "Write a name of the IANA time zone database, such as Europe/Berlin or UTC."
        add("timezone", "“\(name)” is not a known time zone", advice)
        return nil
    }

    private mutating func checkOverlaps(_ hours: [HoursInterval], place: String) {
        var longest = hours.first
        for later in hours.dropFirst() {
            guard let earlier = longest else { return }
            if later.from < earlier.to {
                add(place, "\(later) overlaps \(earlier)", "Join the two, or let one end before the other starts.")
            }
            if later.to > earlier.to { longest = later }
        }
    }
}
