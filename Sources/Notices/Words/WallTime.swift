import BusinessTime
import Foundation

/// A moment as a zone's clocks and calendars show it.
struct WallTime: Hashable, Sendable {
    let year: Int
    let month: Int
    let day: Int
    /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
    let weekday: Int
    let hour: Int
    let minute: Int
    /// Seconds that the clocks are ahead of UTC.
    let offset: Int

    init(_ instant: Instant, in zone: TimeZone) {
        offset = zone.secondsFromGMT(for: instant.date)
        let seconds = instant.milliseconds.floored(by: 1000) + Int64(offset)
        let days = seconds.floored(by: 86_400)
        let secondOfDay = Int(seconds - days * 86_400)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        // 1970-01-01 was a Thursday.
        weekday = Int((days + 3) - (days + 3).floored(by: 7) * 7) + 1
        // Years counted from 1 March, so that a leap day is the last of its year: within an era of 400 years of 146,097
        // days every month's first day is then a linear function of its number.
        let shifted = days + 719_468
        let era = shifted.floored(by: 146_097)
        let dayOfEra = Int(shifted - era * 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
    }

    /// `UTC`, `UTC+2` or `UTC-3:30`.
    var offsetText: String {
        guard offset != 0 else { return "UTC" }
        let minutes = abs(offset) / 60
        let rest = minutes % 60
        return "UTC\(offset < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : rest < 10 ? ":0\(rest)" : ":\(rest)")
    }
}

extension Int64 {
    /// The quotient rounded down, also for moments before 1970.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
