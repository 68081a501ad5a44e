/// All commands of a program, and the one place where a command line is understood.
package struct CommandTree<Context>: Sendable {
    /// The program itself, a group named like the executable.
    package let root: Command<Context>
    /// What `--version` prints after the program's name.
    package let version: String

    /// A program with these commands.
    package init(_ root: Command<Context>, version: String) {
        self.root = root
        self.version = version
    }

    /// What a command line asks for.
    package enum Request: Sendable {
        /// Run this command with these words.
        case run(Command<Context>, ParsedArguments)
        /// Show the help of the command at this path, the program's name first.
        case help(path: [String])
        /// Show the version.
        case version
    }

    /// The commands from the root to the one at this path; nil if there is none.
    func chain(to path: [String]) -> [Command<Context>]? {
        guard path.first == root.name else { return nil }
        var chain = [root]
        for name in path.dropFirst() {
            guard let next = chain.last?.subcommands.first(where: { $0.name == name }) else { return nil }
            chain.append(next)
        }
        return chain
    }

    /// Every path that leads to a command or group, the root first, in the order of help.
    var paths: [[String]] {
        func below(_ command: Command<Context>, _ path: [String]) -> [[String]] {
            [path] + command.subcommands.flatMap { below($0, path + [$0.name]) }
        }
        return below(root, [root.name])
    }
}
