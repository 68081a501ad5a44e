import BusinessTime
import CLI
import Foundation
import Synchronization
import Testing

struct LogTests {
    private final class Lines: Sendable {
        let texts = Mutex<[String]>([])
    }

    private func line(_ format: Log.Format, _ fields: KeyValuePairs<String, String>) -> String {
        let lines = Lines()
        let log = Log(clock: StandingClock(CommandDesk.monday), format: format) { text in
            lines.texts.withLock { $0.append(text) }
        }
        log.line(.warning, "delivery", fields)
        return lines.texts.withLock { $0.joined() }
    }

    @Test func `a line is one line of names and values, whatever they hold`() {
        let text = line(.logfmt, ["why": "it said \"no\"\nand left", "id": "a-1"])
        #expect(
            text
                == "at=2026-03-02T08:00:00Z level=warning event=delivery why=\"it said \\\"no\\\"\\nand left\" id=a-1\n"
        )
    }

    @Test func `a line as JSON is an object that any reader takes`() throws {
        let why = "it said \"no\"\n\u{1B}[31m and\\left \u{85}"
        let text = line(.json, ["why": why])
        #expect(text.hasPrefix(#"{"at":"2026-03-02T08:00:00Z","level":"warning","event":"delivery","why":"#))
        #expect(text.hasSuffix("}\n"))
        #expect(!text.dropLast().unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
        let read = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        #expect(read["why"] == why)
    }
}
