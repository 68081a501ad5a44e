import Foundation

/// A program that runs beside the tests, and is ended by its number once they are done.
final class ChildProcess: Sendable {
    private let process: Process
    private let lines: AsyncStream<String>

    /// Starts a program; what it writes is read to its end, whether anybody looks or not, so that it never has to wait.
    init(_ executable: URL, _ arguments: [String], input: String? = nil) throws {
        process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let (output, typed) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = output
        process.standardInput = input == nil ? FileHandle.nullDevice : typed
        let (lines, continuation) = AsyncStream.makeStream(of: String.self)
        self.lines = lines
        let handle = output.fileHandleForReading
        try process.run()
        // A thread of its own waits for each piece: a readability handler now and then misses the end.
        Thread.detachNewThread {
            var rest = Data()
            while true {
                let data = handle.availableData
                if data.isEmpty { return continuation.finish() }
                rest.append(data)
                var pieces = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                rest = pieces.popLast().map { Data($0) } ?? Data()
                for piece in pieces { continuation.yield(String(decoding: piece, as: UTF8.self)) }
            }
        }
        if let input {
            try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try typed.fileHandleForWriting.close()
        }
    }

    /// The first line that holds a text; throws with what was written last where the program ends before.
    func line(holding text: String) async throws -> String {
        var written: [String] = []
        for await line in lines {
            if line.contains(text) { return line }
            written.append(line)
        }
        throw DriverProblem(
            error: "the program ended",
            message: "before it wrote “\(text)”:\n\(written.suffix(20).joined(separator: "\n"))")
    }

    /// Everything that it writes until it ends.
    @discardableResult
    func output() async -> String {
        var written = ""
        for await line in lines { written += line + "\n" }
        return written
    }

    /// Ends it. It cannot be asked to: what a thread of a task starts has all signals blocked, from its beginning.
    func stop() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}
