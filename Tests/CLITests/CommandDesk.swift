import BusinessTime
import CLI
import Foundation
import Synchronization

/// A folder of its own with a clock that stands still, to run command lines in as a shell would.
final class CommandDesk: Sendable {
    /// What a command line did.
    struct Outcome: Sendable {
        var code: ExitCode
        var output: String
        var errors: String
    }

    let folder: URL
    private let clock: StandingClock

    /// Monday, 2 March 2026, 9:00 in Berlin.
    static let monday = Instant("2026-03-02T08:00:00Z") ?? Instant(seconds: 0)

    /// A desk whose company is set up; none where `isEmpty`.
    init(isEmpty: Bool = false) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "belay-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        clock = StandingClock(Self.monday)
        if isEmpty { return }
        let made = await run(
            "init", "--company", "Acme", "--admin", "maria@acme.example", "--name", "Maria Sommer", "--time-zone",
            "Europe/Berlin")
        guard made.code == .succeeded else { throw Failure(text: made.errors) }
        try await succeed(
            "user", "add", "ben@acme.example", "--name", "Ben Kraus", "--role", "lead", "--department", "Support")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    struct Failure: Error, CustomStringConvertible {
        var text: String
        var description: String { text }
    }

    func run(_ words: String..., input: String = "") async -> Outcome { await run(words, input: input) }

    func run(_ words: [String], input: String = "") async -> Outcome {
        let capture = OutputCapture()
        let code = await BelayCommand.run(surroundings(words, output: capture.sink(), input: input))
        return Outcome(code: code, output: capture.standardOutput, errors: capture.standardError)
    }

    func surroundings(_ words: [String], output: OutputSink, input: String = "") -> Session.Surroundings {
        Session.Surroundings(
            output: output, directory: folder.path(), variables: [:], words: words, input: { Data(input.utf8) },
            clock: clock)
    }

    /// Runs a command line that has to work, and returns what it wrote.
    @discardableResult
    func succeed(_ words: String..., input: String = "") async throws -> String {
        let outcome = await run(words, input: input)
        guard outcome.code == .succeeded else {
            throw Failure(text: "belay \(words.joined(separator: " ")): \(outcome.errors)\(outcome.output)")
        }
        return outcome.output
    }

    /// Runs a command line with `--json` and returns what it answered.
    func json(_ words: String...) async throws -> JSONValue {
        let outcome = await run(words + ["--json"])
        guard outcome.code == .succeeded else { throw Failure(text: outcome.errors) }
        return try JSONDecoder().decode(JSONValue.self, from: Data(outcome.output.utf8))
    }

    func file(_ name: String) -> String { folder.appending(path: name).path() }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func advance(by duration: Duration) { clock.advance(by: duration) }
}

/// A clock that moves when it is told to.
final class StandingClock: WallClock {
    private let time: Mutex<Instant>

    init(_ time: Instant) { self.time = Mutex(time) }

    func now() -> Instant { time.withLock { $0 } }

    func advance(by duration: Duration) { time.withLock { $0 = $0.advanced(by: duration) } }
}
