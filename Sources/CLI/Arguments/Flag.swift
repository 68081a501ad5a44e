/// A switch: `--name`, and `--no-name` where it can be switched off.
package struct Flag: Sendable {
    /// The name without dashes.
    package let name: String
    /// What it does, in a sentence; for a flag that is on by default, what `--no-name` does.
    package let summary: String
    /// What holds where the flag is not given.
    package let defaultValue: Bool
    /// Whether `--no-name` is understood.
    package let isNegatable: Bool

    /// A flag that is off; one that is on by default can always be switched off.
    package init(_ name: String, _ summary: String, default defaultValue: Bool = false, isNegatable: Bool = false) {
        self.name = name
        self.summary = summary
        self.defaultValue = defaultValue
        self.isNegatable = isNegatable || defaultValue
    }

    /// The spellings, without dashes, that a command line may use.
    var spellings: [String] { isNegatable ? [name, "no-" + name] : [name] }

    /// The flag as help shows it: what somebody would want to type.
    var usage: String {
        if defaultValue { return "--no-\(name)" }
        return spellings.map { "--" + $0 }.joined(separator: ", ")
    }
}
