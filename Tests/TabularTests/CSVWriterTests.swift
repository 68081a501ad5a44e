import Tabular
import Testing

struct CSVWriterTests {
    private func written(_ rows: [[CSVField]], writer: CSVWriter = CSVWriter()) -> String {
        var writer = writer
        for row in rows { writer.append(row) }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test func `plain fields are written as they are, lines end with CR LF`() {
        #expect(written([["a", "b"], ["1", ""]]) == "a,b\r\n1,\r\n")
    }

    @Test func `quotes, every delimiter, line breaks and outer blanks need quotes`() {
        #expect(
            written([["say \"hi\"", "a,b", "a;b", "a\tb", "a\nb", " x", "x "]])
                == "\"say \"\"hi\"\"\",\"a,b\",\"a;b\",\"a\tb\",\"a\nb\",\" x\",\"x \"\r\n")
    }

    @Test func `an empty field alone is quoted, since an empty line is no row`() {
        #expect(written([[""]]) == "\"\"\r\n")
    }

    @Test func `formulas in text are defused, numbers are left alone`() {
        #expect(written([["=1+1", "-5", .integer(-5), .number("-1.5e-3")]]) == "'=1+1,'-5,-5,-1.5e-3\r\n")
    }

    @Test(arguments: ["-1+cmd|x", "=1", "-", "1.2.3", "+", "1e", "--1", "-.", "0x10", "1 "])
    func `what claims to be a number and is none is text`(text: String) {
        let expected = "=+-".contains(text.first ?? " ") ? "'" + text : text
        #expect(Reading("a\r\n" + written([[.number(text)]])).fields == [[expected]])
    }

    @Test(arguments: ["0", "-0.5", "+3", ".5", "5.", "1E10"]) func `numbers are recognised`(text: String) {
        #expect(written([[.number(text)]]) == text + "\r\n")
    }

    @Test func `defusing can be switched off`() {
        #expect(written([["=1+1"]], writer: CSVWriter(defusesFormulas: false)) == "=1+1\r\n")
    }

    @Test func `the delimiter and the byte order mark are options`() {
        let writer = CSVWriter(delimiter: .semicolon, byteOrderMark: true)
        #expect(written([["a", "b"]], writer: writer) == "\u{FEFF}a;b\r\n")
    }

    @Test func `taking hands over each byte once`() {
        var writer = CSVWriter()
        writer.append(texts: ["a"])
        #expect(writer.count == 3)
        #expect(writer.take() == Array("a\r\n".utf8))
        #expect(writer.take().isEmpty)
    }
}
