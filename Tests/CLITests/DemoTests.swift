import Foundation
import Testing

@testable import CLI

/// The demo from an empty file to its last line, on loopback.
@Suite struct DemoTests {
    private func run(_ words: [String]) async -> (code: ExitCode, output: String, errors: String) {
        let capture = OutputCapture()
        let code = await BelayCommand.run(
            Session.Surroundings(output: capture.sink(), directory: "/", variables: [:], words: words))
        return (code, capture.standardOutput, capture.standardError)
    }

    private func temporaryFile() -> String {
        FileManager.default.temporaryDirectory.appending(path: "belay-\(UUID().uuidString).db").path()
    }

    @Test func `a week goes by and every promise is kept`() async throws {
        let path = temporaryFile()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (code, output, errors) = await run(["demo", "--no-serve", "--data", path, "--week", "2026-03-02"])
        #expect(code == .succeeded)
        #expect(errors.isEmpty)
        #expect(!output.contains("BROKEN"))
        #expect(!output.contains("NOT DELIVERED"))
        #expect(output.contains("In that week: 5 tickets, 4 deals"))
        #expect(output.contains("primary Yuki Tanaka is away until Wed 4 Mar → secondary Omar Haddad"))
        #expect(output.contains("Tom Fischer rejected step 1 “Sales lead”"))
        #expect(output.contains("Follow-up 1 “Ask accounting for the signed form” is missed"))
        #expect(output.contains("Request 1 “Refund for the dark night” is approved"))
        #expect(output.contains("Checklist 1 “After an outage” is finished: 2 done"))
        #expect(output.contains("Nobody answered step 1 “Boiler desk on call” within 15 minutes"))
    }

    @Test func `a week whose clocks change keeps its promises too`() async throws {
        let path = temporaryFile()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let (code, output, _) = await run(["demo", "--no-serve", "--data", path, "--week", "2026-03-23"])
        #expect(code == .succeeded, "\(output)")
    }

    @Test func `a file that exists is not overwritten`() async throws {
        let path = temporaryFile()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("precious".utf8).write(to: URL(filePath: path))
        let (code, _, errors) = await run(["demo", "--no-serve", "--data", path])
        #expect(code == .failed)
        #expect(errors.contains("exists already"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    }

    @Test func `a week that begins on no Monday is wrong usage`() async {
        let (code, _, errors) = await run(["demo", "--no-serve", "--week", "2026-03-03"])
        #expect(code == .wrongUsage)
        #expect(errors.contains("is no Monday"))
    }
}
