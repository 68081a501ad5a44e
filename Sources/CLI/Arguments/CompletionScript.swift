/// A script that completes a program's commands, options and values in a shell, made from the tree of its commands.
package struct CompletionScript: Sendable {
    /// A shell there is a script for.
    package enum Shell: String, Sendable, CaseIterable {
        /// GNU Bash 4 and later.
        case bash
        /// Z shell with compinit.
        case zsh
        /// fish 3 and later.
        case fish
    }

    /// Something that may be typed, and what it is.
    struct Word: Sendable {
        let text: String
        let summary: String
    }

    /// An option that takes a value, and which.
    struct ValuedOption: Sendable {
        let text: String
        let summary: String
        let kind: ValueKind
    }

    /// What may be typed after the words of a path.
    struct Place: Sendable {
        let path: String
        let commands: [Word]
        let flags: [Word]
        let options: [ValuedOption]
        let arguments: [ValueKind]
    }

    let program: String
    let places: [Place]

    /// The script for this tree.
    package init(_ tree: CommandTree<some Any>) {
        program = tree.root.name
        places = tree.paths.compactMap { path in
            guard let chain = tree.chain(to: path), let command = chain.last else { return nil }
            var commands = command.subcommands.map { Word(text: $0.name, summary: $0.summary) }
            if !commands.isEmpty { commands.append(Word(text: "help", summary: "Show help.")) }
            var flags = chain.flatMap(\.flags).flatMap { flag in
                flag.spellings.map { Word(text: "--" + $0, summary: flag.summary) }
            }
            flags.append(Word(text: "--help", summary: "Show help."))
            if path.count == 1 { flags.append(Word(text: "--version", summary: "Show the version.")) }
            let options = chain.flatMap(\.options).map {
                ValuedOption(text: "--" + $0.name, summary: $0.summary, kind: $0.kind)
            }
            return Place(
                path: path.joined(separator: " "), commands: commands, flags: flags, options: options,
                arguments: command.arguments.map(\.kind))
        }
    }

    /// The text of the script.
    package func text(for shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The program's name as part of a shell function's name.
    var functionName: String {
        "_" + String(program.map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// The allowed words of a value that every shell takes without quoting; the others are not offered.
    static func plainChoices(_ kind: ValueKind) -> [String] {
        kind.choices.filter { choice in
            !choice.isEmpty
                && choice.utf8.allSatisfy { byte in
                    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                        || "._+-".utf8.contains(byte)
                }
        }
    }

    /// Text in single quotes, with the character sequence that stands for a quote inside them.
    static func quoted(_ text: String, quote: String = "'\\''") -> String {
        "'" + text.replacing("'", with: quote) + "'"
    }
}
