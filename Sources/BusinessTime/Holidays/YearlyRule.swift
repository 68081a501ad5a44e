/// A recurrence rule (RFC 5545 section 3.3.10) as far as holidays need it: every year, on a date or on the nth weekday of a
/// month.
struct YearlyRule {
    private var interval = 1
    private var count: Int?
    private var until: CivilDay?
    private var month: Int?
    private var dayOfMonth: Int?
    /// The weekday and which of the month's it is; −1 is the last.
    private var weekday: (Weekday, Int)?

    /// The rule, or what it has that is not understood.
    static func read(_ text: String) -> Result<YearlyRule, NotUnderstood> {
        var rule = YearlyRule()
        var isYearly = false
        for part in text.uppercased().split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return .failure(NotUnderstood(part: String(part))) }
            let value = String(pair[1])
            let isUnderstood: Bool
            switch pair[0] {
            case "FREQ":
                isYearly = value == "YEARLY"
                isUnderstood = isYearly
            case "INTERVAL":
                rule.interval = number(value, in: 1...10_000) ?? 0
                isUnderstood = rule.interval > 0
            case "COUNT":
                rule.count = number(value, in: 1...Int(Int32.max))
                isUnderstood = rule.count != nil
            case "UNTIL":
                rule.until = ICalendarLine.date(value.prefix(8))
                isUnderstood = rule.until != nil
            case "BYMONTH":
                rule.month = number(value, in: 1...12)
                isUnderstood = rule.month != nil
            case "BYMONTHDAY":
                rule.dayOfMonth = number(value, in: 1...31)
                isUnderstood = rule.dayOfMonth != nil
            case "BYDAY":
                rule.weekday = weekday(value)
                isUnderstood = rule.weekday != nil
            case "WKST": isUnderstood = true
            default: isUnderstood = false
            }
            guard isUnderstood else { return .failure(NotUnderstood(part: String(part))) }
        }
        guard isYearly else { return .failure(NotUnderstood(part: "FREQ is missing")) }
        if rule.weekday != nil, rule.month == nil || rule.dayOfMonth != nil {
            return .failure(NotUnderstood(part: "BYDAY without BYMONTH alone"))
        }
        return .success(rule)
    }

    struct NotUnderstood: Error {
        let part: String
    }

    /// The dates from the event's first one up to `last`; the first one always counts, as the RFC asks.
    func dates(from first: CivilDay, upTo last: CivilDay) -> [CivilDay] {
        let start = first.components
        let end = min(until ?? last, last)
        var dates: [CivilDay] = []
        var year = start.year
        while year <= end.year, dates.count < count ?? .max {
            // There is not a 29 February in every year, nor a fifth Monday in every month.
            if let date = date(inYear: year, start: start), date >= first, date <= end {
                if dates.isEmpty, date != first { dates.append(first) }
                if dates.count < count ?? .max { dates.append(date) }
            }
            year += interval
        }
        return dates.isEmpty && first <= last ? [first] : dates
    }

    private func date(inYear year: Int, start: (year: Int, month: Int, day: Int)) -> CivilDay? {
        guard let (weekday, ordinal) = weekday, let month else {
            return CivilDay(year: year, month: month ?? start.month, day: dayOfMonth ?? start.day)
        }
        let length = CivilDay.days(inMonth: month, ofYear: year)
        guard let edge = CivilDay(year: year, month: month, day: ordinal > 0 ? 1 : length) else { return nil }
        let distance = weekday.rawValue - edge.weekday.rawValue
        let nearest = distance.flooredDivision(by: 7).remainder
        let date =
            ordinal > 0
            ? edge.advanced(by: nearest + (ordinal - 1) * 7)
            : edge.advanced(by: (nearest == 0 ? 0 : nearest - 7) + (ordinal + 1) * 7)
        return date.month == month ? date : nil
    }

    private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// `4TH` is the fourth Thursday, `-1MO` the last Monday.
    private static func weekday(_ text: String) -> (Weekday, Int)? {
        let keys = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        guard let index = keys.firstIndex(of: String(text.suffix(2))), let day = Weekday(rawValue: index),
            let ordinal = Int(text.dropLast(2)), ordinal != 0, abs(ordinal) <= 5
        else { return nil }
        return (day, ordinal)
    }
}
