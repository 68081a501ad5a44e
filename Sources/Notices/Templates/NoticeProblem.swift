/// Something in a template's file, or a language's words, that must be put right before it can be used.
package struct NoticeProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file's path.
    package var file: String
    /// The line, from 1.
    package var line: Int
    /// What is wrong and what to do.
    package var message: String
    /// Every field, in the order of declaration.
    package init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    package var description: String { "\(file), line \(line): \(message)" }
}
