extension CommandTree {
    /// The help of the command at this path, wrapped at the terminal's width, at 100 columns where that is wider, and at
    /// 80 where there is no terminal; empty if there is no such command.
    package func help(for path: [String], columns: Int? = nil, styles: Styles = .plain) -> String {
        guard let chain = chain(to: path), let command = chain.last else { return "" }
        let width = min(max(columns ?? 80, 40), 100)
        var sections = [TextWrapping.wrapped(command.summary, width: width)]
        sections.append(styles.bold("Usage:") + " " + usage(chain, width: width))
        if !command.discussion.isEmpty { sections.append(TextWrapping.paragraphs(command.discussion, width: width)) }

        var lists: [(title: String, entries: [HelpEntry])] = []
        lists.append(("Commands:", command.subcommands.map { HelpEntry(term: $0.name, text: $0.summary) }))
        lists.append(("Arguments:", command.arguments.map(HelpEntry.init)))
        lists.append(("Options:", command.options.map(HelpEntry.init) + command.flags.map(HelpEntry.init)))
        let above = chain.dropLast()
        var shared = above.flatMap { $0.options.map(HelpEntry.init) + $0.flags.map(HelpEntry.init) }
        shared.append(HelpEntry(term: "-h, --help", text: "Show this help."))
        if chain.count == 1 { shared.append(HelpEntry(term: "--version", text: "Show the version.")) }
        let hasOwn = !command.options.isEmpty || !command.flags.isEmpty
        lists.append((hasOwn ? "Options of every command:" : "Options:", shared))

        let column = min(lists.flatMap(\.entries).map(\.term.count).max() ?? 0, 28) + 4
        for list in lists where !list.entries.isEmpty {
            let lines = list.entries.map { $0.rendered(column: column, width: width) }
            sections.append(([styles.bold(list.title)] + lines).joined(separator: "\n"))
        }
        if !command.subcommands.isEmpty {
            let name = path.joined(separator: " ")
            sections.append(TextWrapping.wrapped("Run \"\(name) COMMAND --help\" for more about one.", width: width))
        }
        return sections.joined(separator: "\n\n") + "\n"
    }

    private func usage(_ chain: [Command<Context>], width: Int) -> String {
        guard let command = chain.last else { return "" }
        var words = chain.map(\.name)
        if !command.subcommands.isEmpty { words.append("COMMAND") }
        words += chain.flatMap(\.options).filter(\.isRequired).map(\.usage)
        words.append("[OPTIONS]")
        words += command.arguments.map(\.usage)
        return TextWrapping.wrapped(words.joined(separator: " "), width: width - 7, indent: 7)
    }
}
