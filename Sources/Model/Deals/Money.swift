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

    /// Reads `1250 EUR`, `1,250.50 EUR`, `1250,50 EUR` or `1250.5` with a currency given apart; nil where it is no such
    /// amount.
    ///
    /// Amounts up to 90 trillion are read exactly; negative ones are refused.
    package init?(_ text: String, currency fallback: String? = nil) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, parts.count <= 2 else { return nil }
        guard let code = parts.count == 2 ? String(parts[1]) : fallback, Money.isCurrencyCode(code) else { return nil }
        // Thousands have three digits, so that one comma with fewer behind it stands before the cents.
        let parted = first.split(separator: ",", omittingEmptySubsequences: false)
        let isDecimal = parted.count == 2 && (1...2).contains(parted[1].count) && !first.contains(".")
        let digits = parted.joined(separator: isDecimal ? "." : "")
        let pieces = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), pieces.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let whole = Int64(pieces[0]), whole <= 90_000_000_000_000
        else { return nil }
        var cents: Int64 = 0
        if pieces.count == 2 {
            guard (1...2).contains(pieces[1].count), let value = Int64(pieces[1]) else { return nil }
            cents = pieces[1].count == 1 ? value * 10 : value
        }
        self.init(minorUnits: whole * 100 + cents, currency: code.uppercased())
    }

    /// Whether a text has the shape of an ISO 4217 code: three Latin letters.
    package static func isCurrencyCode(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
