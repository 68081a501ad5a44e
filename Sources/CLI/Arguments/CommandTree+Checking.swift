extension CommandTree {
    /// Mistakes in the definitions that only a person can put right: for a test over the whole tree, which wants none.
    package var mistakes: [String] {
        var mistakes = Set<String>()
        for path in paths {
            guard let chain = chain(to: path), let command = chain.last else {
                mistakes.insert("\(path.joined(separator: " ")): the name is used twice in its group")
                continue
            }
            let name = path.joined(separator: " ")
            func note(_ text: String) { mistakes.insert("\(name): \(text)") }

            let options = chain.flatMap(\.options)
            var spellings: [String] = ["help", "version"]
            spellings += options.map(\.name) + chain.flatMap(\.flags).flatMap(\.spellings)
            spellings += command.arguments.map(\.name)
            let counts = Dictionary(grouping: spellings, by: \.self)
            for (spelling, uses) in counts where uses.count > 1 { note("\(spelling) is used twice") }
            for word in spellings + [command.name] where !Self.isPlain(word) {
                note("\"\(word)\" is more than lower-case letters, digits and hyphens")
            }
            for option in command.options {
                if let value = option.defaultValue, option.kind.read(value) == nil {
                    note("the default of --\(option.name) is not allowed")
                }
                if option.isRequired, option.defaultValue != nil {
                    note("--\(option.name) is required, with a default")
                }
            }
            if Set(command.subcommands.map(\.name)).count < command.subcommands.count {
                note("two commands have the same name")
            }
            for (argument, next) in zip(command.arguments, command.arguments.dropFirst()) {
                if argument.isRepeating { note("\(argument.placeholder) repeats but is not the last") }
                if !argument.isRequired, next.isRequired {
                    note("\(next.placeholder) is required after an optional one")
                }
            }
            let texts = [command.summary] + command.options.map(\.summary) + command.flags.map(\.summary)
            for text in texts + command.arguments.map(\.summary) where !text.hasSuffix(".") {
                note("\"\(text)\" does not end with a full stop")
            }
        }
        return mistakes.sorted()
    }

    private static func isPlain(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
