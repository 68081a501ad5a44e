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

    /// A moment for `time.mustache`: short in the reader's zone, exact on demand, and for programs.
    func moment(_ instant: Instant) -> TemplateValue {
        ["iso": .text(instant.description), "exact": .text(exact(instant)), "short": .text(short(instant))]
    }

    /// A moment with its date, its zone and all.
    func exact(_ instant: Instant) -> String { write(instant, by: "moment.exact") }

    /// A moment as short as it can be: no date where it is today, no year where it is this one.
    func short(_ instant: Instant) -> String {
        let (day, today) = (zoned(instant).day, zoned(now).day)
        return write(instant, by: day == today ? "moment.today" : day.year == today.year ? "moment.year" : "moment.day")
    }

    /// A number without a fraction where it has none.
    func number(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }

    /// A share in percent.
    func percent(_ percent: Double) -> String { texts("percent", ["number": number(percent)]) }

    /// A day with its year.
    func day(_ day: CivilDay) -> String {
        let (year, month, number) = day.components
        return texts("moment.day", ["day": String(number), "month": texts["month.\(month)"], "year": String(year)])
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

    private func zoned(_ instant: Instant) -> ZonedTime {
        ZonedTime(instant, timeZone: timeZone) ?? ZonedTime(instant, in: .aroundTheClock)
    }

    private func write(_ instant: Instant, by key: String) -> String {
        let time = zoned(Instant(milliseconds: instant.milliseconds - instant.milliseconds % 60_000))
        let (year, month, day) = time.day.components
        let distance = time.offset / 60
        let zone =
            distance == 0
            ? "UTC"
            : "UTC\(distance < 0 ? "-" : "+")\(abs(distance) / 60)"
                + (distance % 60 == 0 ? "" : ":\(abs(distance) % 60 < 10 ? "0" : "")\(abs(distance) % 60)")
        return texts(
            key,
            [
                "weekday": texts["weekday.\(time.day.weekday.key)"], "day": String(day),
                "month": texts["month.\(month)"], "year": String(year), "time": time.time, "zone": zone,
            ])
    }
}
