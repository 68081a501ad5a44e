package import BusinessTime

/// When a person wants to be left alone: what is not critical waits until these times are over.
package struct QuietTimes: Hashable, Sendable, Codable {
    /// From when on a day, in minutes after midnight by their own clocks; nil: there are no quiet hours.
    package var from: Int?
    /// Until when, in minutes after midnight; before `from` it is the day after.
    package var until: Int?
    /// When everything of a day comes at once, in minutes after midnight; nil: as it happens.
    package var digestAt: Int?
    /// Every field, in the order of declaration.
    package init(from: Int? = nil, until: Int? = nil, digestAt: Int? = nil) {
        self.from = from
        self.until = until
        self.digestAt = digestAt
    }

    /// When what is told at a moment may go out; nil: at once. Where clocks change, the first showing of a time counts.
    package func release(at now: Instant, timeZone: String) -> Instant? {
        guard let local = ZonedTime(now, timeZone: timeZone) else { return nil }
        let minute = local.secondOfDay / 60
        if let digestAt { return next(digestAt, after: now, local, timeZone) }
        guard let from, let until, from != until else { return nil }
        let isQuiet = from < until ? (from..<until).contains(minute) : minute >= from || minute < until
        return isQuiet ? next(until, after: now, local, timeZone) : nil
    }

    private func next(_ minute: Int, after now: Instant, _ local: ZonedTime, _ zone: String) -> Instant? {
        let isToday = minute * 60 > local.secondOfDay
        let day = isToday ? local.day : local.day.advanced(by: 1)
        guard let moment = Instant(day, secondOfDay: minute * 60, timeZone: zone), moment > now else { return nil }
        return moment
    }

    /// `22:00–07:00`, nil where there are no quiet hours.
    package var hoursText: String? {
        guard let from, let until else { return nil }
        return "\(Self.text(from))–\(Self.text(until))"
    }

    /// `08:00`, nil where there is no digest.
    package var digestText: String? { digestAt.map(Self.text) }

    /// Minutes after midnight of a time such as `07:30`; nil where it is none.
    package static func minute(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), parts[1].utf8.count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }

    private static func text(_ minute: Int) -> String {
        let digits = { (number: Int) in (number < 10 ? "0" : "") + "\(number)" }
        return "\(digits(minute / 60)):\(digits(minute % 60))"
    }
}
