extension Duration {
    private static let units: [(symbol: String, word: String, milliseconds: Int64)] = [
        ("w", "week", 604_800_000), ("d", "day", 86_400_000), ("h", "hour", 3_600_000), ("m", "minute", 60_000),
        ("s", "second", 1000), ("ms", "millisecond", 1),
    ]

    /// Reads a duration as people write it: `30m`, `4h`, `1h 30m`, `2d`; a day is 24 hours, a week 7 days.
    ///
    /// Units may also be words (`4 hours`, `30 min`); there are no signs, fractions or months.
    package init(humanText text: String) throws(DurationTextError) {
        var total: Int64 = 0
        var rest = text.drop(while: \.isWhitespace)
        guard !rest.isEmpty else { throw .empty }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            let part = String(rest.prefix { !$0.isWhitespace })
            rest = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
            let unitText = String(rest.prefix { $0.isLetter }).lowercased()
            guard !digits.isEmpty, !unitText.isEmpty else { throw .notUnderstood(part) }
            guard let unit = Duration.milliseconds(ofUnit: unitText) else { throw .unknownUnit(unitText) }
            guard let count = Int64(digits) else { throw .tooLong(text) }
            let (product, overflow) = count.multipliedReportingOverflow(by: unit)
            guard !overflow, product <= 36_525 * 86_400_000 - total else { throw .tooLong(text) }
            total += product
            rest = rest.dropFirst(unitText.count).drop(while: \.isWhitespace)
        }
        self = .milliseconds(total)
    }

    /// The duration as people write it, `1h 30m`, read back by ``init(humanText:)``: days from 48 hours on, as the “24h”
    /// of a service level is seldom a day; parts of a millisecond are left out, and a minus sign marks a negative one.
    package var humanText: String { text(between: "", units: ["d", "h", "m", "s", "ms"]) }

    /// The duration in a sentence: `1 h 30 min`; never in days, which working time has in different lengths.
    package var spacedText: String { text(between: " ", units: ["", "h", "min", "s", "ms"]) }

    private func text(between: String, units: [String]) -> String {
        let rest = milliseconds.magnitude
        let daysBegin: UInt64 = units[0].isEmpty ? .max : 172_800_000
        let sizes: [UInt64] = [86_400_000, 3_600_000, 60_000, 1000, 1]
        var left = rest
        var parts: [String] = []
        for (size, unit) in zip(sizes, units) where !(size == sizes[0] && rest < daysBegin) {
            if left >= size { parts.append("\(left / size)\(between)\(unit)") }
            left %= size
        }
        guard !parts.isEmpty else { return "0\(between)\(units[3])" }
        return (milliseconds < 0 ? "-" : "") + parts.joined(separator: " ")
    }

    private static func milliseconds(ofUnit text: String) -> Int64? {
        if text == "min" || text == "mins" { return 60_000 }
        return units.first { text == $0.symbol || text == $0.word || text == $0.word + "s" }?.milliseconds
    }
}
