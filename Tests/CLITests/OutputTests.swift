import CLI
import Foundation
import Tabular
import Testing

struct OutputTests {
    private struct Sample: Encodable {
        var zebra = 1
        var apple = "a/b \u{9B}31m\u{7F}\u{1B}"
        var time = Date(timeIntervalSince1970: 1_700_000_000.25)
    }

    @Test func `JSON has stable keys, ISO times and no control characters`() throws {
        #expect(
            try JSONOutput.line(Sample())
                == #"{"apple":"a/b \u009b31m\u007f\u001b","time":"2023-11-14T22:13:20.250Z","zebra":1}"# + "\n")
    }

    @Test func `a document is indented and ends with one line break`() throws {
        #expect(try JSONOutput.document(["b": 1, "a": 2]) == "{\n  \"a\" : 2,\n  \"b\" : 1\n}\n")
    }

    @Test func `styles are there only where they are allowed`() {
        let styles = Styles(TerminalTraits(columns: 80, allowsStyles: true))
        #expect(styles.bold("a") + styles.dim("b") == "\u{1B}[1ma\u{1B}[0m\u{1B}[2mb\u{1B}[0m")
        #expect(styles.coloured("c", .red) == "\u{1B}[31mc\u{1B}[0m")
        #expect(Styles.plain.coloured("c", .red) == "c")
    }

    @Test func `both streams are captured, in the order of writing`() {
        let capture = OutputCapture()
        let sink = capture.sink()
        sink.write("a")
        sink.writeErrorLine("b")
        sink.writeLine("c")
        sink.write("")
        #expect(capture.standardOutput == "ac\n")
        #expect(capture.standardError == "b\n")
        #expect(capture.pieces.map(\.stream) == [.standardOutput, .standardError, .standardOutput])
    }

    @Test func `a file is no terminal`() throws {
        let descriptor = open("/dev/null", O_WRONLY)
        defer { close(descriptor) }
        #expect(TerminalTraits.detected(fileDescriptor: descriptor, environment: [:]) == .plain)
    }

    @Test func `a terminal tells its width`() throws {
        var controller: Int32 = -1
        var terminal: Int32 = -1
        try #require(openpty(&controller, &terminal, nil, nil, nil) == 0)
        defer {
            close(terminal)
            close(controller)
        }
        let unknown = TerminalTraits.detected(fileDescriptor: terminal, environment: ["COLUMNS": "66"])
        #expect(unknown == TerminalTraits(columns: 66, allowsStyles: true))
        var size = winsize(ws_row: 24, ws_col: 123, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
        let known = TerminalTraits.detected(fileDescriptor: terminal, environment: ["NO_COLOR": "1"])
        #expect(known == TerminalTraits(columns: 123, allowsStyles: false))
    }
}
