/// A command line that the server runs for whoever may read its key.
package struct CommandRequest: Codable, Sendable {
    /// The words after the program's name.
    package var arguments: [String]
    /// The folder that paths are relative to.
    package var directory: String
    /// What stands on standard input; nil: nothing.
    package var input: String?
    /// The terminal's width; nil: there is none.
    package var columns: Int?
    /// Whether colours and other styles may be used.
    package var styled: Bool

    /// Every field, in the order of declaration.
    package init(arguments: [String], directory: String, input: String?, columns: Int?, styled: Bool) {
        self.arguments = arguments
        self.directory = directory
        self.input = input
        self.columns = columns
        self.styled = styled
    }
}
