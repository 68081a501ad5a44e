import Model

extension CommandTree {
    /// Understands the words after the program's name; throws everything that is wrong with them at once.
    package func parse(_ words: [String]) throws(UsageError) -> Request {
        var reading = CommandLineReading(tree: self)
        return try reading.read(words)
    }
}

/// A command line while it is being read, word by word.
private struct CommandLineReading<Context> {
    let tree: CommandTree<Context>
    var chain: [Command<Context>]
    var places: [String] = []
    var given: [(option: Option, text: String)] = []
    var flags: [String: Bool] = [:]
    var problems: [UsageProblem] = []
    var hasUnknownOption = false

    init(tree: CommandTree<Context>) {
        self.tree = tree
        chain = [tree.root]
    }

    var command: Command<Context> { chain.last ?? tree.root }
    var path: [String] { chain.map(\.name) }

    mutating func read(_ words: [String]) throws(UsageError) -> CommandTree<Context>.Request {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                places += rest
                break
            }
            if word == "--help" || word == "-h" { return .help(path: path) }
            if word == "--version", chain.count == 1 { return .version }
            if word.hasPrefix("--") {
                if readOption(word, &rest) == .helpWanted { return .help(path: path) }
            } else if word.hasPrefix("-"), word.count > 1, Double(word) == nil {
                unknownOption(word)
            } else if command.subcommands.isEmpty {
                places.append(word)
            } else if word == "help", !command.subcommands.contains(where: { $0.name == word }) {
                return try help(rest)
            } else if let next = command.subcommands.first(where: { $0.name == word }) {
                chain.append(next)
            } else {
                // After an unknown option this word may be its value: one message for one mistake.
                if !hasUnknownOption { problems.append(unknownCommand(word)) }
                throw UsageError(path: path, problems: problems)
            }
        }
        return try finish()
    }

    /// `help ticket open`: the words that follow name a command.
    private mutating func help(_ words: ArraySlice<String>) throws(UsageError) -> CommandTree<Context>.Request {
        for word in words where !word.hasPrefix("-") {
            guard let next = command.subcommands.first(where: { $0.name == word }) else {
                throw UsageError(path: path, problems: [unknownCommand(word)])
            }
            chain.append(next)
        }
        return .help(path: path)
    }

    private func unknownCommand(_ word: String) -> UsageProblem {
        let known = command.subcommands.map(\.name)
        if known.isEmpty { return .unexpectedArgument(word) }
        return .unknownCommand(word, suggestion: Suggestion.nearest(to: word, among: known), known: known)
    }

    private mutating func unknownOption(_ name: String) {
        hasUnknownOption = true
        let known = chain.flatMap { $0.options.map(\.name) + $0.flags.flatMap(\.spellings) } + ["help"]
        let typed = String(name.drop { $0 == "-" })
        let suggestion = Suggestion.nearest(to: typed, among: known).map { "--" + $0 }
        problems.append(.unknownOption(name, suggestion: suggestion))
    }

    private enum OptionOutcome { case read, helpWanted }

    private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) -> OptionOutcome {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        let attached = parts.count > 1 ? String(parts[1]) : nil
        for level in chain.reversed() {
            if let flag = level.flags.first(where: { $0.spellings.contains(name) }) {
                if attached != nil { problems.append(.unexpectedValue("--" + name)) }
                flags[flag.name] = name == flag.name
                return .read
            }
            guard let option = level.options.first(where: { $0.name == name }) else { continue }
            if let attached {
                given.append((option, attached))
            } else if let next = rest.first, next == "--help" || next == "-h" {
                return .helpWanted
            } else if let next = rest.first, !next.hasPrefix("--") {
                given.append((option, next))
                rest.removeFirst()
            } else {
                problems.append(.missingValue(option.usage))
            }
            return .read
        }
        unknownOption("--" + name)
        return .read
    }

    private mutating func finish() throws(UsageError) -> CommandTree<Context>.Request {
        guard command.action != nil else {
            if let word = places.first {
                problems.append(unknownCommand(word))
            } else if problems.isEmpty {
                problems.append(.missingCommand(known: command.subcommands.map(\.name)))
            }
            throw UsageError(path: path, problems: problems)
        }
        var parsed = ParsedArguments(path: path)
        for level in chain {
            for option in level.options { readValues(of: option, into: &parsed) }
            for flag in level.flags {
                parsed.flags[flag.name] = flags[flag.name] ?? flag.defaultValue
                if flags[flag.name] != nil { parsed.given.insert(flag.name) }
            }
        }
        placeArguments(into: &parsed)
        guard problems.isEmpty else { throw UsageError(path: path, problems: problems) }
        return .run(command, parsed)
    }

    private mutating func readValues(of option: Option, into parsed: inout ParsedArguments) {
        let name = "--" + option.name
        var texts = given.filter { $0.option.name == option.name }.map(\.text)
        if texts.isEmpty {
            let wasTried = problems.contains(.missingValue(option.usage))
            if option.isRequired, !wasTried { problems.append(.missingOption(option.usage)) }
            texts = option.defaultValue.map { [$0] } ?? []
        } else {
            parsed.given.insert(option.name)
            if texts.count > 1, !option.isRepeating { problems.append(.repeatedOption(name)) }
        }
        parsed.values[option.name] = texts.compactMap { check($0, name: name, kind: option.kind) }
    }

    private mutating func placeArguments(into parsed: inout ParsedArguments) {
        var rest = places[...]
        for argument in command.arguments {
            let texts = argument.isRepeating ? rest : rest.prefix(1)
            rest = rest.dropFirst(texts.count)
            if !texts.isEmpty {
                parsed.given.insert(argument.name)
            } else if argument.isRequired {
                problems.append(.missingArgument(argument.placeholder))
            }
            parsed.values[argument.name] = texts.compactMap {
                check($0, name: argument.placeholder, kind: argument.kind)
            }
        }
        // After an unknown option a word too many may be its value.
        if !hasUnknownOption { problems += rest.map { .unexpectedArgument($0) } }
    }

    private mutating func check(_ text: String, name: String, kind: ValueKind) -> ParsedArguments.Value? {
        if let value = kind.read(text) { return ParsedArguments.Value(text: text, read: value) }
        let suggestion = Suggestion.nearest(to: text, among: kind.choices)
        problems.append(.wrongValue(name: name, value: text, allowed: kind.allowed, suggestion: suggestion))
        return nil
    }
}
