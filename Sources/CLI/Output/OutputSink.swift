/// Where a command writes: the process's own streams, a test's buffers, or a connection to a remote command line.
package struct OutputSink: Sendable {
    /// What the receiver of standard output can show.
    package let terminal: TerminalTraits
    /// What the receiver of standard error can show.
    package let errorTerminal: TerminalTraits

    private let standardOutput: @Sendable (String) -> Void
    private let standardError: @Sendable (String) -> Void
    private let readFailure: @Sendable () -> String?

    /// A sink that hands each piece of text to these closures, in the order of writing; `failure` tells why an earlier
    /// piece was lost.
    package init(
        terminal: TerminalTraits = .plain, errorTerminal: TerminalTraits = .plain,
        standardOutput: @escaping @Sendable (String) -> Void, standardError: @escaping @Sendable (String) -> Void,
        failure: @escaping @Sendable () -> String? = { nil }
    ) {
        self.terminal = terminal
        self.errorTerminal = errorTerminal
        self.standardOutput = standardOutput
        self.standardError = standardError
        readFailure = failure
    }

    /// Why something written earlier was lost, or nil: a full disk must not look like success.
    package var failure: String? { readFailure() }

    /// Writes text to standard output as it is.
    package func write(_ text: String) {
        if !text.isEmpty { standardOutput(text) }
    }

    /// Writes a line to standard output.
    package func writeLine(_ text: String = "") { standardOutput(text + "\n") }

    /// Writes text to standard error as it is.
    package func writeError(_ text: String) {
        if !text.isEmpty { standardError(text) }
    }

    /// Writes a line to standard error.
    package func writeErrorLine(_ text: String) { standardError(text + "\n") }
}
