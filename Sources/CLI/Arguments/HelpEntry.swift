/// A line of a list in help: what to type, and what it does.
struct HelpEntry: Sendable {
    let term: String
    let text: String

    init(term: String, text: String) {
        self.term = term
        self.text = text
    }

    init(_ argument: Argument) {
        term = argument.isRepeating ? argument.placeholder + "..." : argument.placeholder
        text = Self.text(argument.summary, kind: argument.kind, notes: [])
    }

    init(_ option: Option) {
        term = option.usage
        var notes: [String] = []
        if option.isRequired { notes.append("required") }
        if option.isRepeating { notes.append("may be repeated") }
        if let value = option.defaultValue { notes.append("default: \(value)") }
        text = Self.text(option.summary, kind: option.kind, notes: notes)
    }

    init(_ flag: Flag) {
        term = flag.usage
        text = flag.summary
    }

    private static func text(_ summary: String, kind: ValueKind, notes: [String]) -> String {
        let choices = kind.choices.isEmpty ? [] : [kind.choices.joined(separator: ", ")]
        let all = choices + notes
        return all.isEmpty ? summary : "\(summary) (\(all.joined(separator: "; ")))"
    }

    /// The entry with its text from this column on, below the term if that is too long.
    func rendered(column: Int, width: Int) -> String {
        let body = TextWrapping.wrapped(text, width: max(width - column, 20), indent: column)
        let head = "  " + term
        if head.count + 2 > column { return head + "\n" + String(repeating: " ", count: column) + body }
        return head + String(repeating: " ", count: column - head.count) + body
    }
}
