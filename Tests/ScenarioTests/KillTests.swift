import Foundation
import Testing

/// The long version, with more kills, is `belay-bench --only kill`.
@Suite(.timeLimit(.minutes(5)))
struct KillTests {
    @Test func `a server that is killed again and again keeps every ticket it acknowledged`() async throws {
        let figures = try await BenchProgram.run(["--only", "kill", "--kills", "15", "--json"])

        #expect(figures["kill.kills"] == 15)
        #expect(try #require(figures["kill.acknowledged"]) >= 50, "Too few tickets came through to prove anything.")
        #expect(figures["kill.missing"] == 0)
        #expect(figures["kill.incomplete"] == 0)
        #expect(figures["kill.twice"] == 0)
        #expect(figures["kill.undelivered"] == 0)
        #expect(figures["kill.bad-signatures"] == 0)
        #expect(figures["kill.audit-breaks"] == 0)
        #expect(figures["kill.integrity-problems"] == 0)
    }
}

/// The measuring program, in a process of its own because the server that it kills must be one.
private enum BenchProgram {
    private struct Report: Decodable {
        struct Figure: Decodable {
            var name: String
            var value: Double
        }

        var figures: [Figure]
    }

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs it and returns the figures by name.
    static func run(_ arguments: [String]) async throws -> [String: Double] {
        let process = Process()
        let output = Pipe()
        process.executableURL = try executable()
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let json = try await Task.detached { try output.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        let report = try JSONDecoder().decode(Report.self, from: json)
        return Dictionary(report.figures.map { ($0.name, $0.value) }) { first, _ in first }
    }

    /// It is built beside the tests.
    private static func executable() throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folders =
            [tests, CommandLine.arguments.first ?? ""].map { URL(filePath: $0).deletingLastPathComponent() }
            + [repository.appending(path: ".build/debug")]
        let candidates = folders.map { $0.appending(path: "belay-bench") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path()) }) else {
            throw Missing(description: "belay-bench is in none of \(folders.map { $0.path() })")
        }
        return found
    }
}
