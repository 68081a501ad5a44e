/// One field of a form.
package struct FormField: Hashable, Sendable, Codable {
    /// Its name for programs and commands: small letters, digits and hyphens.
    package var key: String
    /// Its name for people.
    package var label: String
    /// What can be written into it.
    package var kind: FormFieldKind
    /// Whether a request cannot be submitted without it.
    package var isRequired: Bool
    /// `choice`: what can be chosen.
    package var choices: [String]
    /// `number`, `money`, `percent`: the least that is accepted.
    package var minimum: Double?
    /// `number`, `money`, `percent`: the most that is accepted; `text`, `long-text`: the longest, in characters.
    package var maximum: Double?
    /// `money`: the one currency that is accepted; nil: any.
    package var currency: String?
    /// Every field, in the order of declaration.
    package init(
        key: String, label: String, kind: FormFieldKind, isRequired: Bool = false, choices: [String] = [],
        minimum: Double? = nil, maximum: Double? = nil, currency: String? = nil
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.isRequired = isRequired
        self.choices = choices
        self.minimum = minimum
        self.maximum = maximum
        self.currency = currency
    }
}
