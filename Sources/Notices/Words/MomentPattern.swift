/// How a language writes a moment, such as `{weekday}, {day}. {month} {year}, {time} Uhr`.
struct MomentPattern: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case weekday, day, month, year, time
    }

    /// What stands between braces, for messages.
    static let allowedWords = "{weekday}, {day}, {month}, {year} and {time}"

    private var pieces: [Piece] = [.year, .text("-"), .month, .text("-"), .day, .text(" "), .time]

    /// Numbers from the largest to the smallest unit, which every reader understands.
    init() {}

    /// Reads a pattern; nil where a brace is not closed or holds something else, or a date or time would be missing.
    init?(_ source: String) {
        pieces = []
        var rest = Substring(source)
        while let brace = rest.firstIndex(of: "{") {
            if brace > rest.startIndex { pieces.append(.text(String(rest[..<brace]))) }
            guard let end = rest[brace...].firstIndex(of: "}") else { return nil }
            switch rest[rest.index(after: brace)..<end] {
            case "weekday": pieces.append(.weekday)
            case "day": pieces.append(.day)
            case "month": pieces.append(.month)
            case "year": pieces.append(.year)
            case "time": pieces.append(.time)
            default: return nil
            }
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        guard ["{day}", "{month}", "{time}"].allSatisfy(source.contains) else { return nil }
    }

    /// The moment in words, followed by the clocks' distance from UTC.
    func text(_ time: WallTime, months: [String], weekdays: [String]) -> String {
        var result = ""
        result.reserveCapacity(48)
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .weekday: result += weekdays[time.weekday - 1]
            case .day: result += String(time.day)
            case .month: result += months[time.month - 1]
            case .year: result += String(time.year)
            case .time:
                result += time.hour < 10 ? "0" : ""
                result += String(time.hour)
                result += time.minute < 10 ? ":0" : ":"
                result += String(time.minute)
            }
        }
        result += " ("
        result += time.offsetText
        result += ")"
        return result
    }
}
