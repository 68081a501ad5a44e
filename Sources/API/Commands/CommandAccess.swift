/// How the command line reaches the server that owns its data file; given from outside.
package struct CommandAccess: Sendable {
    /// Whether a text is the key that the server left for its owner's commands, told in constant time.
    package var isKey: @Sendable (String) -> Bool
    /// Runs a command.
    package var run: @Sendable (CommandRequest) async -> CommandReply

    /// Every field, in the order of declaration.
    package init(
        isKey: @escaping @Sendable (String) -> Bool,
        run: @escaping @Sendable (CommandRequest) async -> CommandReply
    ) {
        self.isKey = isKey
        self.run = run
    }
}
