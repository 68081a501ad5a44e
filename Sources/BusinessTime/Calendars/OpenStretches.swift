import Foundation

/// The open stretches of a calendar in the order of time, none overlapping another, up to a bounded horizon.
struct OpenStretches: IteratorProtocol {
    /// How far a calculation looks ahead of its start: one full cycle of the Gregorian calendar, 400 years.
    static let horizonDays = 146_097

    private let timetable: Timetable
    private var offsets: OffsetWindow
    /// The last day whose hours have been taken up.
    private var day: Int
    private let lastDay: Int
    /// The hours of a day without clock change, the next of them, and the second at which that day's 00:00 lies.
    private var hours: [HoursInterval] = []
    private var index = 0
    private var midnight: Int64 = 0
    /// The stretches of days around a clock change, last first.
    private var irregular: [OpenStretch] = []
    /// Nothing before this second is handed out any more.
    private var cursor: Int64

    /// The stretches that end after `second`, the first of them cut to start there at the earliest.
    init(_ timetable: Timetable, fromSecond second: Int64) {
        self.timetable = timetable
        offsets = OffsetWindow(zone: timetable.zone)
        cursor = second
        if timetable.isAlwaysOpen {
            let day = Int(second.flooredDivision(by: 86_400).quotient)
            let end = second + Int64(OpenStretches.horizonDays) * 86_400
            irregular = [OpenStretch(start: second, end: end, day: day, hours: .wholeDay)]
            self.day = day
            lastDay = day
        } else {
            let today = timetable.day(atSecond: second)
            // An overnight shift of yesterday may still be open, and a clock change may carry it a little further.
            day = today - 3
            lastDay = today + OpenStretches.horizonDays
        }
    }

    mutating func next() -> OpenStretch? {
        while true {
            while var stretch = irregular.popLast() {
                guard stretch.end > cursor else { continue }
                stretch.start = max(stretch.start, cursor)
                cursor = stretch.end
                return stretch
            }
            while index < hours.count {
                let interval = hours[index]
                index += 1
                let end = midnight + Int64(interval.to)
                guard end > cursor else { continue }
                let start = max(midnight + Int64(interval.from), cursor)
                cursor = end
                return OpenStretch(start: start, end: end, day: day, hours: interval)
            }
            guard day < lastDay else { return nil }
            day += 1
            takeUpDay()
        }
    }

    private mutating func takeUpDay() {
        index = 0
        hours = timetable.hours(onDay: day)
        guard !hours.isEmpty else { return }
        if let offset = offset(aroundDay: day) {
            midnight = Int64(day) * 86_400 - offset
        } else {
            takeUpClockChange()
        }
    }

    /// Takes up all the days around a clock change at once: times in a gap move forward, past others that do not.
    private mutating func takeUpClockChange() {
        hours = []
        repeat {
            let wallMidnight = Int64(day) * 86_400
            let nextMidnight = wallMidnight + 86_400
            // Where the zone left out a whole date (Samoa, 2011-12-30), nobody worked on it.
            let exists =
                timetable.zone.second(ofWallSecond: wallMidnight) < timetable.zone.second(ofWallSecond: nextMidnight)
            for interval in timetable.hours(onDay: day) where exists {
                let start = timetable.zone.second(ofWallSecond: wallMidnight + Int64(interval.from))
                let end = timetable.zone.second(ofWallSecond: wallMidnight + Int64(interval.to))
                if start < end {
                    irregular.append(OpenStretch(start: start, end: end, day: day, hours: interval))
                }
            }
            day += 1
        } while day <= lastDay && offset(aroundDay: day) == nil
        day -= 1
        irregular.sort { $0.start > $1.start }
    }

    /// The offset of all wall times from a day's 00:00 to the end of the next day, and of the days around those; nil
    /// where the clocks change.
    private mutating func offset(aroundDay day: Int) -> Int64? {
        offsets.constantOffset(Int64(day - 1) * 86_400...Int64(day + 3) * 86_400)
    }
}
