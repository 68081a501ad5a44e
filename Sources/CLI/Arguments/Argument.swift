/// A word of a command that has its meaning from its place.
package struct Argument: Sendable {
    /// The name for reading it; shown in capitals.
    package let name: String
    /// What it is, in a sentence.
    package let summary: String
    /// What it may hold.
    package let kind: ValueKind
    /// Whether the command needs it.
    package let isRequired: Bool
    /// Whether it takes all the words that are left; only the last argument may.
    package let isRepeating: Bool

    /// An argument, required and single unless told otherwise.
    package init(
        _ name: String, _ summary: String, kind: ValueKind = .text, isRequired: Bool = true, isRepeating: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.isRequired = isRequired
        self.isRepeating = isRepeating
    }

    /// The name as help and messages show it.
    var placeholder: String { name.uppercased() }

    /// The argument as the usage line shows it.
    var usage: String {
        let word = isRepeating ? placeholder + "..." : placeholder
        return isRequired ? word : "[\(word)]"
    }
}
