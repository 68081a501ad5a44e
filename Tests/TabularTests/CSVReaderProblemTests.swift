import Tabular
import Testing

struct CSVReaderProblemTests {
    @Test func `rows with too few or too many fields carry a problem, and the reading goes on`() {
        let reading = Reading("a,b\n1\n1,2,3\n1,2\n")
        #expect(
            reading.rows.map(\.problem) == [
                .tooFewFields(line: 2, found: 1, expected: 2), .tooManyFields(line: 3, found: 3, expected: 2), nil,
            ])
        #expect(reading.error == nil)
        #expect(reading.fields[1] == ["1", "2", "3"])
    }

    @Test func `a quote that is never closed is named by its line, after the rows before it`() {
        let reading = Reading("a,b\n1,2\n3,4\n5,\"cut\noff")
        #expect(reading.fields == [["1", "2"], ["3", "4"]])
        #expect(reading.error == .unclosedQuote(line: 4))
        #expect(
            reading.error?.description == "Line 4: the quote opened here is never closed; the file was cut off, or a "
                + "quote is missing. The rows before it were read.")
    }

    @Test func `a fatal error comes again with the next call`() {
        var reader = CSVReader()
        reader.feed(Array("a\n\"x".utf8))
        reader.finish()
        for _ in 1...2 {
            #expect(throws: TabularError.unclosedQuote(line: 2)) { _ = try reader.next() }
        }
    }

    @Test func `text that is no UTF-8 is named by the line of the bad byte`() {
        let reading = Reading(Array("a,b\n1,2\n\"x\ny".utf8) + [0xE9] + Array("\",2\n".utf8))
        #expect(reading.fields == [["1", "2"]])
        #expect(reading.error == .wrongEncoding(line: 4, found: nil))
        #expect(reading.error?.description.contains("Convert the file to UTF-8") == true)
    }

    @Test func `half a character on each side of a delimiter is no UTF-8`() {
        #expect(Reading(Array("a,b\n".utf8) + [0xC3, 0x2C, 0xA9]).error == .wrongEncoding(line: 2, found: nil))
    }

    private static let otherEncodings: [([UInt8], String)] = [
        ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"), ([0x61, 0, 0x2C, 0], "UTF-16LE"),
        ([0, 0x61, 0, 0x2C], "UTF-16BE"), ([0xFF, 0xFE, 0, 0], "UTF-32"),
    ]

    @Test(arguments: otherEncodings)
    func `other encodings are named`(start: [UInt8], name: String) {
        let error = Reading(start + [0x0A, 0x00]).error
        #expect(error == .wrongEncoding(line: 1, found: name))
        #expect(error?.description.contains("iconv -f \(name) -t UTF-8") == true)
    }

    @Test(arguments: [
        (Array("PK\u{3}\u{4}...".utf8), "a workbook or a zip archive"), ([0x1F, 0x8B, 8, 0], "compressed with gzip"),
    ])
    func `what is no text at all is named`(start: [UInt8], found: String) {
        #expect(Reading(start).error == .notText(found: found))
    }

    @Test(arguments: ["", "\n\r\n\n", "\u{FEFF}"]) func `a file without rows is empty`(text: String) {
        #expect(Reading(text).error == .empty)
    }

    @Test(arguments: [1, 3, 1_000]) func `a field over the limit loses its row only`(chunk: Int) {
        let text = "a,b\n1,123456789\n123456789,2\n1,\"12345\n6789\"\n1,12345678\n"
        let limits = CSVLimits(fieldBytes: 8)
        let reading = Reading(text, reader: CSVReader(limits: limits), chunk: chunk)
        #expect(
            reading.rows.map(\.problem) == [
                .fieldTooLong(line: 2, column: 2, limit: 8), .fieldTooLong(line: 3, column: 1, limit: 8),
                .fieldTooLong(line: 4, column: 2, limit: 8), nil,
            ])
        #expect(reading.fields == [[], [], [], ["1", "12345678"]])
    }

    @Test(arguments: [1, 3, 1_000]) func `a row over the limit is reported`(chunk: Int) {
        let reading = Reading(
            "a,b,c\n1234,1234,1234\n1,2,3\n", reader: CSVReader(limits: CSVLimits(rowBytes: 10)), chunk: chunk)
        #expect(reading.rows.map(\.problem) == [.rowTooLong(line: 2, limit: 10), nil])
    }

    @Test func `a header with too many columns is refused`() {
        let reading = Reading("a,b,c,d\n1,2,3,4\n", reader: CSVReader(limits: CSVLimits(columns: 3)))
        #expect(reading.error == .tooManyColumns(line: 1, found: 4, limit: 3))
    }

    @Test func `a row with more fields than columns are allowed is counted, not kept`() {
        let reading = Reading("a,b\n1,2,3,4,5\n1,2\n", reader: CSVReader(limits: CSVLimits(columns: 3)))
        #expect(reading.rows.map(\.problem) == [.tooManyFields(line: 2, found: 5, expected: 2), nil])
        #expect(reading.fields == [[], ["1", "2"]])
    }

    @Test func `text after a closing quote is a problem of its row`() {
        let reading = Reading("a,b\n\"1\"x,2\n\"3\" ,4\n5,6\n")
        #expect(
            reading.rows.map(\.problem) == [
                .textAfterQuote(line: 2, column: 1), .textAfterQuote(line: 3, column: 1), nil,
            ])
        #expect(reading.fields[0] == ["1x", "2"])
    }

    @Test func `a header with a problem ends the reading`() {
        #expect(Reading("\"a\"x,b\n1,2\n").error == .textAfterQuote(line: 1, column: 1))
    }
}
