import Tabular
import Testing

struct CSVReaderTests {
    @Test func `fields are split at commas and rows at line breaks`() {
        #expect(Reading("a,b\n1,2\n3,4\n").fields == [["1", "2"], ["3", "4"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func `every kind of line break ends a row`(lineBreak: String) {
        let text = ["a,b", "1,2", "", "3,4"].joined(separator: lineBreak)
        let reading = Reading(text)
        #expect(reading.fields == [["1", "2"], ["3", "4"]])
        #expect(reading.rows.map(\.line) == [2, 4])
    }

    @Test func `quoted fields keep delimiters, line breaks and doubled quotes`() {
        #expect(Reading("a,b\n\"x,\"\"y\"\"\r\nz\",\"\"\n").fields == [["x,\"y\"\r\nz", ""]])
    }

    @Test func `a field of doubled quotes only is read as quotes`() {
        #expect(Reading("a\n\"\"\"\"\n\"\"\"\"\"\"\n").fields == [["\""], ["\"\""]])
    }

    @Test func `a quote inside an unquoted field is an ordinary character`() {
        #expect(Reading("a,b\n5\" pipe,say \"hi\"\n").fields == [["5\" pipe", "say \"hi\""]])
    }

    @Test func `the last row needs no line break, and its last field no text`() {
        #expect(Reading("a,b\n1,").fields == [["1", ""]])
        #expect(Reading("a,b\n1,\"2\"").fields == [["1", "2"]])
    }

    @Test func `lines are counted through quoted line breaks`() {
        #expect(Reading("a,b\r\n\"1\r\n\r\n\",2\r\n3,4\r\n").rows.map(\.line) == [2, 5])
    }

    @Test func `a byte order mark is skipped`() {
        let reading = Reading("\u{FEFF}a,b\n1,2\n")
        #expect(reading.header?.names == ["a", "b"])
    }

    @Test func `a quoted empty field alone on its line is a row, an empty line is none`() {
        #expect(Reading("a\n\n\"\"\n\n").fields == [[""]])
    }

    @Test(arguments: [
        ("a;b,c;d\n", CSVDelimiter.semicolon), ("a\tb\tc\n", .tab), ("a,b;c\n", .comma), ("alone\n", .comma),
        ("\"a;;;\",b,c\n", .comma), ("\"a\"\";\"\";\",b,c", .comma), ("\r\n\r\na;b", .semicolon),
        ("a\";b;c\n", .semicolon),
    ])
    func `the delimiter is found in the first line with text`(text: String, delimiter: CSVDelimiter) throws {
        var reader = CSVReader()
        reader.feed(Array(text.utf8))
        reader.finish()
        _ = try reader.readHeader()
        #expect(reader.delimiter == delimiter)
    }

    @Test func `a delimiter that is given is not guessed`() {
        let reading = Reading("a;b,c\n1;2,3\n", reader: CSVReader(delimiter: .comma))
        #expect(reading.fields == [["1;2", "3"]])
    }

    @Test func `a file without a header delivers its first row`() {
        let reading = Reading("1,2\n3,4\n", reader: CSVReader(hasHeader: false))
        #expect(reading.header == nil)
        #expect(reading.fields == [["1", "2"], ["3", "4"]])
    }

    @Test func `a header without rows is no error`() {
        let reading = Reading("a,b\n")
        #expect(reading.error == nil)
        #expect(reading.header?.names == ["a", "b"])
    }

    @Test func `a row of empty fields is blank`() {
        let reading = Reading("a,b,c\n,,\n\"\",,\nx,,\n")
        #expect(reading.rows.map(\.isBlank) == [true, true, false])
    }

    @Test func `a field beyond the end of the row is nil`() throws {
        let row = try #require(Reading("a,b\n1,2\n").rows.first)
        #expect(row[1] == "2")
        #expect(row[2] == nil)
        #expect(row[-1] == nil)
    }

    @Test func `a row keeps its bytes as they stand in the file`() throws {
        let row = try #require(Reading("a,b\n\"1 \"\"x\"\"\",2\r\n").rows.first)
        #expect(String(decoding: row.bytes, as: UTF8.self) == "\"1 \"\"x\"\"\",2")
    }
}
