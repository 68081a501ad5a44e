package import BusinessTime

/// How times are written in a file: `month/day/year hour:minute:second`, the words standing for numbers.
package struct TimePattern: Sendable {
    /// What was read: a date, and how long after its midnight.
    package struct Reading: Equatable, Sendable {
        /// The date.
        package var day: CivilDay
        /// How long after midnight, in milliseconds.
        package var milliseconds = 0
    }

    private enum Part: Sendable {
        case year, month, day, hour, minute, second
        case literal(UInt8)
    }

    private static let words: [(String, Part)] = [
        ("year", .year), ("month", .month), ("day", .day), ("hour", .hour), ("minute", .minute), ("second", .second),
    ]

    /// The unambiguous ways to write a time, which need not be named.
    package static let usual = [
        "year-month-day hour:minute:second", "year-month-dayThour:minute:second", "year-month-day hour:minute",
        "year-month-dayThour:minute", "year-month-day", "year/month/day hour:minute:second", "year/month/day",
    ].compactMap(TimePattern.init)

    private var parts: [Part] = []

    /// A pattern; nil where it lacks the year, the month or the day.
    package init?(_ text: String) {
        var rest = Substring(text)
        var found: Set<String> = []
        while let first = rest.utf8.first {
            if let (word, part) = Self.words.first(where: { rest.hasPrefix($0.0) }) {
                parts.append(part)
                found.insert(word)
                rest = rest.dropFirst(word.count)
            } else {
                parts.append(.literal(first))
                rest = Substring(rest.utf8.dropFirst())
            }
        }
        guard found.isSuperset(of: ["year", "month", "day"]) else { return nil }
    }

    /// Reads a time; numbers may lack leading zeros, seconds may have a fraction. Nil where the text is written otherwise.
    package func read(_ text: String) -> Reading? {
        var rest = text.utf8[...]
        var year: Int?
        var month: Int?
        var day: Int?
        var milliseconds = 0
        for part in parts {
            switch part {
            case .literal(let byte):
                guard rest.first == byte else { return nil }
                rest.removeFirst()
            case .year:
                year = Self.number(&rest, 4)
                if year == nil { return nil }
            case .month: month = Self.number(&rest, 2)
            case .day: day = Self.number(&rest, 2)
            case .hour:
                guard let hour = Self.number(&rest, 2), hour < 24 else { return nil }
                milliseconds += hour * 3_600_000
            case .minute:
                guard let minute = Self.number(&rest, 2), minute < 60 else { return nil }
                milliseconds += minute * 60_000
            case .second:
                guard let second = Self.number(&rest, 2), second < 60 else { return nil }
                milliseconds += second * 1_000 + Self.fraction(&rest)
            }
        }
        guard rest.isEmpty, let year, let month, let day, let date = CivilDay(year: year, month: month, day: day) else {
            return nil
        }
        return Reading(day: date, milliseconds: milliseconds)
    }

    private static func number(_ rest: inout Substring.UTF8View, _ digits: Int) -> Int? {
        var value: Int?
        for _ in 0..<digits {
            guard let byte = rest.first, (48...57).contains(byte) else { break }
            value = (value ?? 0) * 10 + Int(byte) - 48
            rest.removeFirst()
        }
        return value
    }

    /// `.123456` as 123 milliseconds; nothing as none.
    private static func fraction(_ rest: inout Substring.UTF8View) -> Int {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        rest.removeFirst()
        var value = 0
        var weight = 100
        while let byte = rest.first, (48...57).contains(byte) {
            value += (Int(byte) - 48) * weight
            weight /= 10
            rest.removeFirst()
        }
        return value
    }
}
