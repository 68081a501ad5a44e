/// One stretch of open hours on the wall clock, from the opening up to but not including the closing.
///
/// A closing earlier than the opening means the next day: the shift belongs to the day on which it starts.
package struct HoursInterval: Hashable, Sendable {
    /// Seconds after midnight at which the stretch opens; 0 to 86,399.
    package let from: Int
    /// Seconds after the same midnight at which it closes; above 86,400 on the next day, never 24 hours after `from`
    /// unless it is the whole day.
    package let to: Int

    /// All of a day, 00:00 to 24:00.
    package static let wholeDay = HoursInterval(fromSecond: 0, toSecond: 86_400)

    /// The stretch between two wall times such as `09:00`, `17:30` or `24:00`; throws what is wrong with them.
    package init(_ from: String, _ to: String) throws(CalendarError) {
        self = try HoursInterval.read([from, to], place: "hours").get()
    }

    private init(fromSecond: Int, toSecond: Int) {
        from = fromSecond
        to = toSecond
    }

    /// Whether the stretch closes on the day after the one it belongs to.
    package var isOvernight: Bool { to > 86_400 }

    /// The opening as text, `09:00`.
    package var fromText: String { HoursInterval.text(ofSecond: from) }

    /// The closing as text, `17:00`; `24:00` at the end of the day.
    package var toText: String { HoursInterval.text(ofSecond: isOvernight ? to - 86_400 : to) }

    /// Reads a pair of wall times; the problems name `place`.
    static func read(_ pair: [String], place: String) -> Result<HoursInterval, CalendarError> {
        guard pair.count == 2 else {
            return problem(
                place, "\(pair.count) times instead of two",
                "Write the opening and the closing, [\"09:00\", \"17:00\"].")
        }
        var problems: [CalendarProblem] = []
        let times = pair.map { text -> Int in
            if let second = second(of: text) { return second }
            problems.append(
                CalendarProblem(
                    place: place, what: "“\(text)” is not a time of day", advice: "Write 00:00 to 24:00, such as 09:30."
                ))
            return 0
        }
        guard problems.isEmpty else { return .failure(CalendarError(problems: problems)) }
        let (from, to) = (times[0], times[1])
        if from == 86_400 {
            return problem(place, "hours cannot start at 24:00", "Start at 00:00 of the next day.")
        }
        if from == to {
            return problem(
                place, "\(pair[0]) to \(pair[1]) is empty", "Write 00:00 to 24:00 for a whole day, or leave it out.")
        }
        return .success(HoursInterval(fromSecond: from, toSecond: to < from ? to + 86_400 : to))
    }

    private static func problem(_ place: String, _ what: String, _ advice: String) -> Result<Self, CalendarError> {
        .failure(CalendarError(problems: [CalendarProblem(place: place, what: what, advice: advice)]))
    }

    /// The seconds after midnight that `9:00`, `09:00`, `09:00:30` or `24:00` stand for.
    private static func second(of text: String) -> Int? {
        AsciiReader.read(text) { reader in
            guard var hour = reader.digit() else { return nil }
            if let digit = reader.digit() { hour = hour * 10 + digit }
            guard reader.accept(UInt8(ascii: ":")), let minute = reader.number(digits: 2) else { return nil }
            var second = 0
            if reader.accept(UInt8(ascii: ":")) {
                guard let number = reader.number(digits: 2) else { return nil }
                second = number
            }
            let total = hour * 3600 + minute * 60 + second
            return reader.isAtEnd && minute < 60 && second < 60 && total <= 86_400 ? total : nil
        }
    }

    /// Hours and minutes after midnight, with seconds only where there are any.
    static func text(ofSecond second: Int) -> String {
        AsciiWriter.string(capacity: 8) { writer in
            writer.put(second / 3600, digits: 2)
            writer.put(UInt8(ascii: ":"))
            writer.put(second / 60 % 60, digits: 2)
            guard second % 60 != 0 else { return }
            writer.put(UInt8(ascii: ":"))
            writer.put(second % 60, digits: 2)
        }
    }
}

extension HoursInterval: Comparable, CustomStringConvertible {
    package static func < (left: HoursInterval, right: HoursInterval) -> Bool {
        (left.from, left.to) < (right.from, right.to)
    }

    package var description: String { "\(fromText)–\(toText)" }
}
