import Tabular
import Testing

/// A small generator with a seed, so that a failure can be repeated (Marsaglia's xorshift).
private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

struct CSVRoundTripTests {
    private static let alphabet = [
        "a", "B", "0", " ", ",", ";", "\t", "\"", "\"\"", "\r", "\n", "\r\n", "'", "=", "-", "é", "ß", "漢", "🙂",
        "e\u{301}", "\u{FEFF}", "\u{200B}", "\u{7F}",
    ]

    private static func table(_ generator: inout SeededGenerator) -> [[String]] {
        let columns = Int.random(in: 1...5, using: &generator)
        return (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            (0..<columns).map { _ in
                (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                    alphabet.randomElement(using: &generator) ?? ""
                }.joined()
            }
        }
    }

    @Test(arguments: 1...300) func `whatever is written is read back, in chunks of any size`(seed: UInt64) {
        var generator = SeededGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let table = Self.table(&generator)
        let delimiter = CSVDelimiter.allCases.randomElement(using: &generator) ?? .comma
        var writer = CSVWriter(delimiter: delimiter)
        for row in table { writer.append(texts: row) }
        let bytes = writer.take()
        for chunk in [1, 2, 3, 7, Int.max] {
            let reading = Reading(bytes, reader: CSVReader(delimiter: delimiter, hasHeader: false), chunk: chunk)
            #expect(reading.error == nil)
            #expect(reading.fields.map { $0.map(SpreadsheetFormula.restored) } == table)
        }
    }

    @Test(arguments: 1...300) func `any bytes give the same rows and error for every chunking`(seed: UInt64) {
        var generator = SeededGenerator(state: seed &* 0xD134_2543_DE82_EF95)
        let pieces = Self.alphabet + ["\"", "\n", ",", "\r", "1,2\n", "\"x\"\n"]
        let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
            pieces.randomElement(using: &generator) ?? ""
        }.joined()
        var bytes = Array(text.utf8)
        if seed.isMultiple(of: 5) { bytes.append(0xC3) }
        let reader = CSVReader(limits: CSVLimits(fieldBytes: 12, rowBytes: 20, columns: 6))
        let whole = Reading(bytes, reader: reader)
        for chunk in 1...max(1, bytes.count) {
            let isSame = Reading(bytes, reader: reader, chunk: chunk) == whole
            #expect(isSame, "\(text.debugDescription) by \(chunk)")
        }
    }

    @Test func `a cut at every byte changes nothing`() {
        let bytes = Array("\u{FEFF}a;\"b\r\n\";c\r\n1;\"x\"\"y;\r\n\";é\r\n\r\n2;;\"\"\r\n3;4".utf8)
        let whole = Reading(bytes)
        #expect(whole.rows.count == 3)
        for cut in 0...bytes.count {
            var reader = CSVReader()
            var rows: [CSVRow] = []
            #expect(throws: Never.self) {
                for piece in [bytes[..<cut], bytes[cut...]] {
                    reader.feed(Array(piece))
                    while let row = try reader.next() { rows.append(row) }
                }
                reader.finish()
                while let row = try reader.next() { rows.append(row) }
            }
            #expect(rows == whole.rows, "cut at \(cut)")
        }
    }
}
