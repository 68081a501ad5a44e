import Tabular
import Testing

/// Files that are made to fill the memory: whatever they hold, a reader keeps no more of it than its limits allow.
struct BombTests {
    private let chunk = 1 << 18

    @Test func `a field of 100 MB costs its row only`() throws {
        var reader = CSVReader()
        reader.feed(Array("a,b\n1,".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: chunk)
        for _ in 0..<400 {
            #expect(try reader.next() == nil)
            reader.feed(piece)
        }
        reader.feed(Array("\n3,4\n".utf8))
        reader.finish()
        let first = try #require(try reader.next())
        #expect(first.problem == .fieldTooLong(line: 2, column: 2, limit: 1 << 20))
        #expect(first.bytes.isEmpty)
        #expect(try reader.next()?.fields == ["3", "4"])
    }

    @Test func `a million columns are counted and refused`() throws {
        var reader = CSVReader(delimiter: .comma)
        for _ in 0..<4 {
            reader.feed([UInt8](repeating: UInt8(ascii: ","), count: 250_000))
            #expect(try reader.readHeader() == nil)
        }
        reader.feed([UInt8(ascii: "\n")])
        #expect(throws: TabularError.tooManyColumns(line: 1, found: 1_000_001, limit: 1_000)) {
            try reader.readHeader()
        }
    }

    @Test func `a quote that is never closed does not keep the rest of the file`() throws {
        var reader = CSVReader()
        reader.feed(Array("a,b\n1,\"".utf8))
        let piece = Array(String(repeating: "x,y\n", count: chunk / 4).utf8)
        for _ in 0..<100 {
            #expect(try reader.next() == nil)
            reader.feed(piece)
        }
        reader.finish()
        #expect(throws: TabularError.unclosedQuote(line: 2)) { try reader.next() }
    }

    @Test func `a line of JSON without end is passed over`() throws {
        var reader = JSONLinesReader()
        reader.feed(Array("{\"a\": \"".utf8))
        let piece = [UInt8](repeating: UInt8(ascii: "x"), count: chunk)
        for _ in 0..<400 {
            #expect(try reader.next() == nil)
            reader.feed(piece)
        }
        reader.feed(Array("\"}\n{\"a\": 1}\n".utf8))
        reader.finish()
        let first = try #require(try reader.next())
        #expect(first.problem == .rowTooLong(line: 1, limit: 8 << 20))
        #expect(first.bytes.isEmpty)
        #expect(try reader.next()?.fields.map(\.name) == ["a"])
        #expect(try reader.next() == nil)
    }

    private static let bombs: [(String, String)] = [
        ("{\"a\": " + String(repeating: "[", count: 1_000_000), "it is nested deeper than 16 levels"),
        (String(repeating: "{\"a\":", count: 1_000_000), "it is nested deeper than 16 levels"),
        ("{\"a\": \"" + String(repeating: "x", count: 1 << 20) + "xx\"}", "a text is longer than 1048576 bytes"),
        ("{\"a\": [" + String(repeating: "0,", count: 1_000_000) + "0]}", "there are more than 10000 values"),
        ("{\"a\": [" + String(repeating: "null,", count: 1_000_000) + "0]}", "there are more than 10000 values"),
        ("{\"a\": [" + String(repeating: "{},", count: 1_000_000) + "{}]}", "there are more than 10000 values"),
        ("{\(wide)}", "there are more than 10000 values"),
        ("{\"a\": 1e" + String(repeating: "9", count: 1_000_000) + "}", "a number has more than 40 digits"),
        (
            "{\"" + String(repeating: "n", count: 1_001) + "\": 1}",
            "a name, with those around it, is longer than 1000 bytes"
        ),
    ]

    private static let wide = (0...10_000).map { "\"\($0)\": 0" }.joined(separator: ",")

    @Test(arguments: bombs.indices) func `a bomb of JSON is refused and the next line read`(index: Int) throws {
        let (text, reason) = Self.bombs[index]
        var reader = JSONLinesReader()
        reader.feed(Array(text.utf8) + Array("\n{\"a\": 1}\n".utf8))
        reader.finish()
        let first = try #require(try reader.next())
        guard case .notJSON(1, _, let found)? = first.problem else {
            Issue.record("It was read.")
            return
        }
        #expect(found == reason)
        #expect(try reader.next()?.problem == nil)
    }
}
