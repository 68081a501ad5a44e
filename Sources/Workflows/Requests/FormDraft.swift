import Model

/// A form as somebody wrote it, still to be checked.
package struct FormDraft: Hashable, Sendable {
    /// Its name for programs, conditions and commands.
    package var key: String
    /// Its name for people, at most 100 characters.
    package var name: String
    /// What it is for, at most 1,000 characters.
    package var text: String
    /// The one department that uses it, by name; nil: all do.
    package var department: String?
    /// The key of the field that says what is asked.
    package var asks: String?
    /// Its fields in order, 1 to 100.
    package var fields: [Field]
    /// Every field, in the order of declaration.
    package init(
        key: String, name: String, text: String = "", department: String? = nil, asks: String? = nil,
        fields: [Field]
    ) {
        self.key = key
        self.name = name
        self.text = text
        self.department = department
        self.asks = asks
        self.fields = fields
    }

    /// One of its fields.
    package struct Field: Hashable, Sendable {
        /// Its name for programs and commands.
        package var key: String
        /// Its name for people; nil: made from the key.
        package var label: String?
        /// What can be written into it, by the word for it.
        package var kind: String
        /// Whether a request cannot be submitted without it.
        package var isRequired: Bool
        /// `choice`: what can be chosen.
        package var choices: [String]
        /// The least that is accepted.
        package var minimum: Double?
        /// The most that is accepted, or the longest text in characters.
        package var maximum: Double?
        /// `money`: the one currency that is accepted.
        package var currency: String?
        /// Every field, in the order of declaration.
        package init(
            key: String, label: String? = nil, kind: String, isRequired: Bool = false, choices: [String] = [],
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

    /// The form, without number and time; what is wrong is noted, all of it at once.
    func checked(_ validator: inout Validator, in transaction: Transaction) throws -> FormDefinition {
        var checked: [FormField] = []
        for field in fields.prefix(100) {
            let kind: FormFieldKind? = validator.word("\(field.key) kind", field.kind)
            checked.append(
                FormField(
                    key: field.key, label: field.label ?? Self.label(field.key), kind: kind ?? .text,
                    isRequired: field.isRequired, choices: kind == nil ? [] : field.choices,
                    minimum: kind == nil ? nil : field.minimum, maximum: kind == nil ? nil : field.maximum,
                    currency: kind == nil ? nil : field.currency?.uppercased()))
        }
        let form = FormDefinition(
            id: 0, key: key, name: name.trimmed, text: text.trimmed,
            department: validator.department("department", department, try transaction.configuration), asks: asks,
            fields: checked, createdAt: transaction.now)
        if fields.count > 100 { validator.reject("fields", "are \(fields.count); at most 100 are allowed") }
        form.check(&validator)
        return form
    }

    private static func label(_ key: String) -> String {
        let words = key.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
