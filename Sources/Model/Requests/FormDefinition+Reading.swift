extension FormDefinition {
    /// What was written into the fields, each as its kind writes it; what is unknown or cannot be accepted is noted, all of
    /// it at once. Empty texts are kept, since they take a value away.
    package func read(_ input: [String: String], _ validator: inout Validator) -> [String: String] {
        var values: [String: String] = [:]
        for (key, text) in input.sorted(by: { $0.key < $1.key }) {
            guard let field = field(key) else {
                validator.reject(
                    String(key.prefix(100)),
                    "is no field of the form “\(self.key)”; there are \(fields.map(\.key).joined(separator: ", "))")
                continue
            }
            values[key] = field.read(text, &validator)
        }
        return values
    }

    /// Notes every field that has to be filled in before a request can be submitted, and is not.
    package func requireComplete(_ values: [String: String], _ validator: inout Validator) {
        for field in fields where field.isRequired && (values[field.key] ?? "").isEmpty {
            validator.reject(field.key, "is missing; “\(field.label)” has to be filled in")
        }
    }

    /// What a request asks for in a word, such as `12 %`, by the field that counts; nil where none does or it is empty.
    package func asked(in values: [String: String]) -> String? {
        guard let field = asks.flatMap(field), let text = values[field.key], !text.isEmpty else { return nil }
        return field.kind == .percent ? "\(text) %" : text
    }

    /// The first field of these kinds that holds a number: the one that counts before the others.
    package func figure(_ kinds: [FormFieldKind], in values: [String: String]) -> (field: FormField, number: Double)? {
        let fields = [asks.flatMap(field)].compactMap { $0 } + fields
        for kind in kinds {
            for field in fields where field.kind == kind {
                if let number = values[field.key].flatMap(field.number) { return (field, number) }
            }
        }
        return nil
    }
}
