import BusinessTime
import Templating

/// How somebody reads a page: in their language, by their clocks, at this moment.
struct Reader: Sendable {
    /// The texts in their language.
    let texts: Texts
    /// The IANA name of their zone.
    let timeZone: String
    /// The moment it is.
    let now: Instant
    private let clock: ZoneClock
    private let today: CivilDay

    init(texts: Texts, timeZone: String, now: Instant) {
        self.texts = texts
        self.timeZone = timeZone
        self.now = now
        clock = ZoneClock(timeZone: timeZone) ?? ZoneClock(.aroundTheClock)
        today = clock.time(at: now).day
    }

    /// A moment for `time.mustache`: short in the reader's zone, exact on demand, and for programs.
    func moment(_ instant: Instant) -> TemplateValue {
        let time = minute(instant)
        return ["iso": .text(instant.description), "exact": .text(exact(time)), "short": .text(short(time))]
    }

    /// The same with the time of day where it is in another year, too.
    func momentWithTime(_ instant: Instant) -> TemplateValue {
        let time = minute(instant)
        let text = time.day.components.year == today.components.year ? short(time) : short(time, "moment.far")
        return ["iso": .text(instant.description), "exact": .text(exact(time)), "short": .text(text)]
    }

    /// A moment with its date, its zone and all.
    func exact(_ instant: Instant) -> String { exact(minute(instant)) }

    /// A stored sentence with its moments, such as `2026-03-29 09:00 UTC`, by the reader's clocks.
    func local(_ text: String) -> String {
        text.replacing(/([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}) UTC/) { match in
            Instant("\(match.1)T\(match.2):00Z").map(exact) ?? String(match.0)
        }
    }

    /// A moment as short as it can be: no date where it is today, no year where it is this one.
    func short(_ instant: Instant) -> String { short(minute(instant)) }

    /// A number without a fraction where it has none.
    func number(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }

    /// A share in percent.
    func percent(_ percent: Double) -> String { texts("percent", ["number": number(percent)]) }

    /// A day with its year.
    func day(_ day: CivilDay) -> String {
        let (year, month, number) = day.components
        return texts("moment.day", ["day": String(number), "month": texts.months[month - 1], "year": String(year)])
    }

    /// A time to come or past for `due.mustache`: how long until then, and whether it is over or near.
    func due(_ instant: Instant, soon: Duration = .hours(1)) -> TemplateValue {
        let left = now.duration(to: instant)
        let state = left < .zero ? "late" : left <= soon ? "soon" : "ahead"
        let text = texts(left < .zero ? "due.late" : "due.in", ["span": span(left)])
        return [
            "iso": .text(instant.description), "exact": .text(exact(instant)), "text": .text(text),
            "state": .text(state), "at": .integer(instant.milliseconds),
        ]
    }

    /// A length of time in its two largest units, whichever its sign.
    func span(_ duration: Duration) -> String {
        let minutes = Int(duration.milliseconds.magnitude / 60_000)
        if minutes < 60 { return texts("span.minutes", ["minutes": String(minutes)]) }
        let hours = minutes / 60
        if hours < 48 { return texts("span.hours", ["hours": String(hours), "minutes": String(minutes % 60)]) }
        return texts("span.days", ["days": String(hours / 24), "hours": String(hours % 24)])
    }

    private func minute(_ instant: Instant) -> ZonedTime {
        clock.time(at: Instant(milliseconds: instant.milliseconds - instant.milliseconds % 60_000))
    }

    private func exact(_ time: ZonedTime) -> String {
        let (year, month, day) = time.day.components
        return texts(
            "moment.exact",
            [
                "weekday": texts.weekdays[time.day.weekday.rawValue], "day": String(day),
                "month": texts.months[month - 1], "year": String(year), "time": time.time, "zone": zone(time),
            ])
    }

    private func short(_ time: ZonedTime) -> String {
        if time.day == today { return texts("moment.today", ["time": time.time]) }
        return short(time, time.day.components.year == today.components.year ? "moment.year" : "moment.day")
    }

    private func short(_ time: ZonedTime, _ key: String) -> String {
        let (year, month, day) = time.day.components
        return texts(
            key,
            ["day": String(day), "month": texts.months[month - 1], "year": String(year), "time": time.time])
    }

    /// How far the clocks are from UTC, as people write it.
    private func zone(_ time: ZonedTime) -> String {
        let distance = time.offset / 60
        guard distance != 0 else { return "UTC" }
        let (hours, minutes) = abs(distance).quotientAndRemainder(dividingBy: 60)
        let rest = minutes == 0 ? "" : minutes < 10 ? ":0\(minutes)" : ":\(minutes)"
        return "UTC\(distance < 0 ? "-" : "+")\(hours)\(rest)"
    }
}
