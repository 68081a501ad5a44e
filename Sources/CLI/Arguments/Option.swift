/// A named value: `--name VALUE` or `--name=VALUE`.
package struct Option: Sendable {
    /// The name without dashes.
    package let name: String
    /// What it does, in a sentence.
    package let summary: String
    /// What it may hold.
    package let kind: ValueKind
    /// What holds where the option is not given, as it would be typed.
    package let defaultValue: String?
    /// Whether the command needs it.
    package let isRequired: Bool
    /// Whether it may be given several times.
    package let isRepeating: Bool
    /// The word for the value in help, if the kind's own will not do.
    package let placeholder: String

    /// An option, neither required nor repeating unless told otherwise.
    package init(
        _ name: String, _ summary: String, kind: ValueKind = .text, placeholder: String? = nil,
        default defaultValue: String? = nil, isRequired: Bool = false, isRepeating: Bool = false
    ) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.defaultValue = defaultValue
        self.isRequired = isRequired
        self.isRepeating = isRepeating
        self.placeholder = placeholder ?? kind.placeholder
    }

    /// The option as help and messages show it.
    var usage: String { "--\(name) \(placeholder)" }
}
