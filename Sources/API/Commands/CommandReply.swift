/// What a command that the server ran had to say.
package struct CommandReply: Codable, Sendable {
    /// A piece of text in the order of writing.
    package struct Piece: Codable, Sendable {
        /// `out` or `err`.
        package var stream: String
        /// The text.
        package var text: String

        /// A piece of a stream.
        package init(stream: String, text: String) {
            self.stream = stream
            self.text = text
        }
    }

    /// The exit code.
    package var exitCode: Int32
    /// What it wrote.
    package var output: [Piece]

    /// An exit code and what was written.
    package init(exitCode: Int32, output: [Piece]) {
        self.exitCode = exitCode
        self.output = output
    }
}
