import Synchronization

/// Keeps what a command writes, for tests and for servers that send it on afterwards.
package final class OutputCapture: Sendable {
    /// The two streams of a command.
    package enum Stream: String, Sendable, Codable {
        /// What was asked for.
        case standardOutput
        /// What went wrong, and progress.
        case standardError
    }

    /// A piece of text as it was written.
    package struct Piece: Sendable, Equatable, Codable {
        /// The stream it was written to.
        package let stream: Stream
        /// The text itself.
        package let text: String
    }

    private let written = Mutex<[Piece]>([])

    /// An empty capture.
    package init() {}

    /// The sink to hand to the command.
    package func sink(terminal: TerminalTraits = .plain, errorTerminal: TerminalTraits = .plain) -> OutputSink {
        OutputSink(
            terminal: terminal, errorTerminal: errorTerminal,
            standardOutput: { self.add($0, to: .standardOutput) }, standardError: { self.add($0, to: .standardError) })
    }

    /// Everything so far, in the order of writing.
    package var pieces: [Piece] { written.withLock { $0 } }

    /// Standard output so far.
    package var standardOutput: String { text(of: .standardOutput) }

    /// Standard error so far.
    package var standardError: String { text(of: .standardError) }

    private func add(_ text: String, to stream: Stream) {
        written.withLock { $0.append(Piece(stream: stream, text: text)) }
    }

    private func text(of stream: Stream) -> String {
        pieces.filter { $0.stream == stream }.map(\.text).joined()
    }
}
