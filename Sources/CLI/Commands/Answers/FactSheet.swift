/// Names and values below each other, for the head of a page about one thing.
struct FactSheet {
    private var facts: [(name: String, value: String)] = []

    /// Adds a fact; one without a value is left out.
    mutating func add(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { facts.append((TerminalText.line(name), TerminalText.line(value))) }
    }

    /// The facts, a line each, the values in one column.
    var text: String {
        let width = facts.map { DisplayWidth.columns($0.name) }.max() ?? 0
        return facts.map { fact in
            let gap = String(repeating: " ", count: width - DisplayWidth.columns(fact.name) + 2)
            return "  \(fact.name)\(gap)\(fact.value)\n"
        }.joined()
    }
}
