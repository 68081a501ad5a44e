import BusinessTime
import Foundation

/// Reads a moment as people type it.
enum MomentText {
    static let allowed = "a moment such as 2026-03-09T09:00:00+01:00, 2026-03-09 09:00 or 2026-03-09"

    /// Reads a moment with its offset, or a day with or without a time by the clocks of a zone; nil where it is none.
    static func read(_ text: String, timeZone: String) -> Instant? {
        if let instant = Instant(text) { return instant }
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard let first = parts.first, parts.count <= 2, let day = CivilDay(String(first)),
            let zone = TimeZone(identifier: timeZone)
        else { return nil }
        var wall = DateComponents(year: day.year, month: day.month, day: day.day, hour: 0, minute: 0)
        if parts.count == 2 {
            let time = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
            guard time.count == 2, let hour = time[0], let minute = time[1], (0..<24).contains(hour),
                (0..<60).contains(minute)
            else { return nil }
            wall.hour = hour
            wall.minute = minute
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.date(from: wall).map { Instant($0) }
    }
}
