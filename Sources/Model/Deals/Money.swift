import Foundation

/// An amount in a currency's minor units: 1,250.00 EUR is 125,000.
package struct Money: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The amount in hundredths of the currency, never negative.
    package var minorUnits: Int64
    /// The ISO 4217 code, in capitals.
    package var currency: String
    /// Every field, in the order of declaration.
    package init(minorUnits: Int64, currency: String) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    package var description: String {
        let whole = String(minorUnits / 100)
        var grouped = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0, (whole.count - offset) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        let cents = minorUnits % 100
        return cents == 0 ? "\(grouped) \(currency)" : "\(grouped).\(cents < 10 ? "0" : "")\(cents) \(currency)"
    }

    /// Reads `1250 EUR`, `1,250.50 EUR`, `1.250,50 EUR` or `1250.5` with a currency given apart; nil where it is no such
    /// amount, or could be two: `1.250 EUR` is one thing in London and another in Berlin.
    ///
    /// Amounts up to 90 trillion are read exactly; negative ones are refused.
    package init?(_ text: String, currency fallback: String? = nil) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, parts.count <= 2 else { return nil }
        guard let code = parts.count == 2 ? String(parts[1]) : fallback, Money.isCurrencyCode(code) else { return nil }
        guard let (whole, cents) = Self.amount(first), whole <= 90_000_000_000_000 else { return nil }
        self.init(minorUnits: whole * 100 + cents, currency: code.uppercased())
    }

    /// The whole units and the hundredths. A sign before the last one or two digits parts them; the other sign, or none, parts
    /// exact thousands.
    private static func amount(_ text: Substring) -> (whole: Int64, cents: Int64)? {
        var groups = text
        var fraction = text.suffix(0)
        if let sign = text.lastIndex(where: isSign), (2...3).contains(text[sign...].count) {
            (groups, fraction) = (text[..<sign], text[sign...].dropFirst())
            if groups.contains(text[sign]) { return nil }
        }
        let parts = groups.split(omittingEmptySubsequences: false, whereSeparator: isSign)
        let isAmbiguous = parts.count == 2 && fraction.isEmpty && groups.contains(".")
        guard Set(groups.filter(isSign)).count <= 1, !isAmbiguous,
            parts.count == 1 || (1...3).contains(parts[0].count) && parts.dropFirst().allSatisfy({ $0.count == 3 }),
            (parts + [fraction]).allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), let whole = Int64(parts.joined())
        else { return nil }
        let cents = Int64(fraction) ?? 0
        return (whole, fraction.count == 1 ? cents * 10 : cents)
    }

    private static func isSign(_ character: Character) -> Bool { character == "." || character == "," }

    /// Whether a text has the shape of an ISO 4217 code: three Latin letters.
    package static func isCurrencyCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
