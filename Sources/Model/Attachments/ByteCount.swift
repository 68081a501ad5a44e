/// A number of bytes as people write and read it.
package enum ByteCount {
    private static let units: [(word: String, bytes: Int)] = [
        ("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000),
        ("bytes", 1), ("byte", 1), ("B", 1),
    ]

    /// The number that a text such as `10MiB`, `500 kB` or `4096` stands for; nil where it stands for none.
    package static func parse(_ text: String) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let word = text.dropFirst(digits.count).drop { $0 == " " }
        guard let number = Int(digits) else { return nil }
        if word.isEmpty { return number }
        guard let unit = units.first(where: { $0.word.lowercased() == word.lowercased() }) else { return nil }
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit.bytes)
        return isTooLarge ? nil : product
    }

    /// A number as it is set: `10MiB`, in the largest unit that leaves no rest.
    package static func exact(_ bytes: Int) -> String {
        let unit = units.first { bytes >= $0.bytes && bytes.isMultiple(of: $0.bytes) && $0.bytes >= 1000 }
        return unit.map { "\(bytes / $0.bytes)\($0.word)" } ?? "\(bytes)"
    }

    /// A limit as a sentence says it: `10 MiB`.
    package static func spoken(_ bytes: Int) -> String {
        let exact = exact(bytes)
        let digits = exact.prefix { $0.isNumber }
        return digits.count == exact.count ? "\(exact) bytes" : "\(digits) \(exact.dropFirst(digits.count))"
    }

    /// The number in the unit that suits it, with one decimal at most: what comes before the unit, and which one it is.
    package static func rounded(_ bytes: Int) -> (tenths: Int, unit: String) {
        guard bytes >= 1000 else { return (bytes * 10, "B") }
        var tenths = Double(bytes) / 100
        var unit = 0
        let words = ["kB", "MB", "GB", "TB"]
        while tenths.rounded() >= 10_000, unit < words.count - 1 {
            tenths /= 1000
            unit += 1
        }
        return (Int(tenths.rounded()), words[unit])
    }
}
