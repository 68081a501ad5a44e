import Tabular
import Testing

struct JSONLinesReaderTests {
    /// All lines of a text, fed in chunks of the given size.
    private func lines(
        _ bytes: [UInt8], limits: JSONLimits = JSONLimits(), chunk: Int = .max
    ) throws -> [JSONLine] {
        var reader = JSONLinesReader(limits: limits)
        var lines: [JSONLine] = []
        var start = 0
        while start < bytes.count {
            let end = start + min(chunk, bytes.count - start)
            reader.feed(Array(bytes[start..<end]))
            while let line = try reader.next() { lines.append(line) }
            start = end
        }
        reader.finish()
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    private func line(_ text: String, limits: JSONLimits = JSONLimits()) throws -> JSONLine {
        try #require(try lines(Array(text.utf8), limits: limits).first)
    }

    /// Why a line is refused, without its place.
    private func reason(_ text: String, limits: JSONLimits = JSONLimits()) throws -> String? {
        guard case .notJSON(_, _, let reason)? = try line(text, limits: limits).problem else { return nil }
        return reason
    }

    @Test(arguments: [1, 2, 7, 1_000]) func `lines are the same however they are cut`(chunk: Int) throws {
        let text = "\u{FEFF}{\"a\": 1}\r\n\n  \r\n{\"b\": \"ü\\n\"}\nnothing\n{\"c\": null, \"d\": true}"
        let lines = try lines(Array(text.utf8), chunk: chunk)
        #expect(lines.map(\.line) == [1, 4, 5, 6])
        #expect(lines[0].fields == [.init(name: "a", value: .text("1"))])
        #expect(lines[1].fields == [.init(name: "b", value: .text("ü\n"))])
        #expect(lines[2].problem != nil)
        #expect(lines[3].fields == [.init(name: "d", value: .text("true"))])
    }

    @Test func `what is nested has dotted names, a list of plain values is one value`() throws {
        let fields = try line(
            #"{"who": {"email": "a@b.c", "tags": ["x", "y, z", 3]}, "said": [{"text": "1"}, {"text": "2"}], "no": []}"#
        ).fields
        #expect(
            fields == [
                .init(name: "who.email", value: .text("a@b.c")),
                .init(name: "who.tags", value: .list(["x", "y, z", "3"])),
                .init(name: "said.0.text", value: .text("1")), .init(name: "said.1.text", value: .text("2")),
            ])
    }

    @Test func `numbers stay as they are written`() throws {
        let line = try line(#"{"a": -12.50, "b": 1e300, "c": 9007199254740993}"#)
        #expect(line.fields.map(\.value.text) == ["-12.50", "1e300", "9007199254740993"])
    }

    @Test func `escapes are resolved, pairs too`() throws {
        let line = try line(#"{"\u0061": "\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"}"#)
        #expect(line.fields == [.init(name: "a", value: .text("\"\\/\u{8}\u{C}\n\r\té😀"))])
    }

    private static let faults: [(String, String)] = [
        ("[1]", "a line has to be an object, in braces"), ("7", "a line has to be an object, in braces"),
        ("{\"a\": 1", "a comma or the closing brace is missing"), ("{\"a\" 1}", "a colon is missing"),
        ("{\"a\": 1} {}", "there is more behind the object"), ("{a: 1}", "a name in quotes is missing"),
        ("{\"a\": 1,}", "a name in quotes is missing"), ("{\"a\": }", "this is no JSON value"),
        ("{\"a\": NaN}", "this is no JSON value"), ("{\"a\": 01}", "a number does not begin with 0"),
        ("{\"a\": 1.}", "a digit is missing"), ("{\"a\": \"x", "the line ends inside quotes"),
        ("{\"a\": \"\t\"}", "a control character in a text must be escaped"),
        ("{\"a\": \"\\x\"}", "this escape is not known"),
        ("{\"a\": \"\\u12\"}", "this escape needs four hexadecimal digits"),
        ("{\"a\": \"\\ud83d\"}", "this is half of a surrogate pair"),
        ("{\"a\": \"\\u0000\"}", "U+0000 cannot be in a text"), ("{\"a\": 1, \"\\u0061\": 2}", "a name comes twice"),
        ("{\"a.b\": 1, \"a\": {\"b\": 2}}", "a name comes twice"),
        ("{\"a\": [1, {}]}", "a list has plain values beside objects or lists"),
        ("{\"a\": \(String(repeating: "9", count: 41))}", "a number has more than 40 digits"),
    ]

    @Test(arguments: faults) func `what is no object that can be read is told`(text: String, reason: String) throws {
        #expect(try self.reason(text) == reason)
    }

    @Test func `bytes that are no UTF-8 concern their line only`() throws {
        let lines = try lines(Array("{\"a\": \"".utf8) + [0xE9] + Array("\"}\n{\"a\": \"é\"}\n".utf8))
        #expect(lines[0].problem == .notJSON(line: 1, byte: 8, reason: "the text is not valid UTF-8"))
        #expect(lines[1].fields.map(\.value.text) == ["é"])
    }

    @Test func `what is no text is refused at once`() {
        #expect(throws: TabularError.notText(found: "compressed with gzip")) { try lines([0x1F, 0x8B, 8, 0]) }
        #expect(throws: TabularError.wrongEncoding(line: 1, found: "UTF-16LE")) { try lines([0x7B, 0, 0x22, 0]) }
    }

    @Test func `a line of a file of refused lines is what was refused`() throws {
        let line = try line(#"{"line": 3, "reason": "It is odd.", "record": {"a": {"b": 1}, "line": 2}}"#)
        #expect(line.fields.map(\.name) == ["a.b", "line"])
        #expect(String(decoding: line.bytes, as: UTF8.self) == #"{"a": {"b": 1}, "line": 2}"#)
        #expect(try self.line(#"{"line": 3, "record": {"a": 1}}"#).fields.map(\.name) == ["line", "record.a"])
    }
}
