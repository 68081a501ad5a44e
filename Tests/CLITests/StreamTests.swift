import Foundation
import Model
import Testing

@testable import CLI

struct StreamTests {
    @Test func `text arrives whole`() throws {
        let pipe = Pipe()
        let writer = StreamWriter(fileDescriptor: pipe.fileHandleForWriting.fileDescriptor)
        writer.write("grüße\n")
        writer.write("a\u{0}b")
        try pipe.fileHandleForWriting.close()
        #expect(try pipe.fileHandleForReading.readToEnd() == Data("grüße\na\u{0}b".utf8))
        #expect(writer.failure == nil)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
    func `a full disk is remembered`() {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        let writer = StreamWriter(fileDescriptor: descriptor)
        writer.write("x")
        #expect(writer.failure == "No space left on device")
    }

    @Test(arguments: [
        ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false), (["TERM": "dumb"], false),
        (["TERM": "xterm-256color"], true),
    ])
    func `the environment of a terminal decides about styles`(environment: [String: String], allowed: Bool) {
        #expect(TerminalTraits.allowsStyles(environment) == allowed)
    }

    @Test(arguments: [
        ("tickt", ["ticket", "list"], "ticket"), ("lsit", ["ticket", "list"], "list"), ("x", ["a", "b"], nil),
        ("esc", ["escalation", "list"], "escalation"), ("e", ["escalation"], nil), ("ab", ["ad"], "ad"),
        ("LIST", ["list"], "list"), ("", ["a"], nil),
    ])
    func `suggestions are near`(word: String, candidates: [String], expected: String?) {
        #expect(Suggestion.nearest(to: word, among: candidates) == expected)
    }

    @Test(arguments: [("", "", 0), ("abc", "acb", 1), ("abc", "abcd", 1), ("abc", "xbc", 1), ("kitten", "sitting", 3)])
    func `slips are counted`(first: String, second: String, slips: Int) {
        #expect(Suggestion.distance(first, second) == slips)
    }
}
