/// A command, or a group of them: its name, what it takes, and what it does.
///
/// Options and flags of a group are understood by every command below it, before and after their names. `Context` is
/// whatever the application hands to its commands.
package struct Command<Context>: Sendable {
    /// What a command does with the words it was given.
    package typealias Action = @Sendable (ParsedArguments, Context) async throws -> ExitCode

    /// The word that calls it.
    package let name: String
    /// What it does, in a sentence.
    package let summary: String
    /// More about it, in paragraphs divided by empty lines; lines that begin with two spaces are kept as they are.
    package let discussion: String
    /// The words it takes by place.
    package let arguments: [Argument]
    /// The named values it takes.
    package let options: [Option]
    /// The switches it takes.
    package let flags: [Flag]
    /// The commands below it, in the order in which help lists them.
    package let subcommands: [Command<Context>]
    /// What it does; nil for a group.
    package let action: Action?

    /// A command that does something.
    package init(
        _ name: String, _ summary: String, discussion: String = "", arguments: [Argument] = [], options: [Option] = [],
        flags: [Flag] = [], action: @escaping Action
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.flags = flags
        subcommands = []
        self.action = action
    }

    /// A group of commands.
    package init(
        _ name: String, _ summary: String, discussion: String = "", options: [Option] = [], flags: [Flag] = [],
        subcommands: [Command<Context>]
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        arguments = []
        self.options = options
        self.flags = flags
        self.subcommands = subcommands
        action = nil
    }
}
