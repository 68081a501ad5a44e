extension FormDefinition {
    /// Notes everything that is wrong with the form itself.
    package func check(_ validator: inout Validator) {
        if !Self.isKey(key) { validator.reject("key", "“\(key.prefix(100))” is no key; \(Self.keyAdvice)") }
        validator.text("name", name, length: 1...100)
        validator.text("description", text, length: 0...1000, multiline: true)
        if fields.isEmpty { validator.reject("fields", "are missing; a form has at least one") }
        if fields.count > 100 { validator.reject("fields", "are \(fields.count); at most 100 are allowed") }
        var seen: Set<String> = []
        for field in fields.prefix(100) {
            if !seen.insert(field.key).inserted { validator.reject(field.key, "is the key of two fields") }
            check(field, &validator)
        }
        if let asks, field(asks) == nil {
            validator.reject(
                "asks", "“\(asks.prefix(100))” is none of the fields \(fields.map(\.key).joined(separator: ", "))")
        }
    }

    private static let keyAdvice = "use small letters, digits and hyphens, such as special-price"

    private static func isKey(_ text: String) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 50 else { return false }
        return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    private func check(_ field: FormField, _ validator: inout Validator) {
        let name = field.key.isEmpty ? "fields" : String(field.key.prefix(100))
        if !Self.isKey(field.key) { validator.reject(name, "“\(field.key.prefix(100))” is no key; \(Self.keyAdvice)") }
        validator.text("\(name) label", field.label, length: 1...100)
        if field.kind == .choice {
            if field.choices.isEmpty { validator.reject(name, "has no choices; give at least one") }
            if Set(field.choices.map { $0.lowercased() }).count < field.choices.count {
                validator.reject(name, "has the same choice twice")
            }
            for choice in field.choices { validator.text("\(name) choices", choice, length: 1...100) }
        } else if !field.choices.isEmpty {
            validator.reject(name, "has choices, which only a field of the kind choice has")
        }
        checkLimits(of: field, name, &validator)
        if let currency = field.currency, field.kind != .money || !Money.isCurrencyCode(currency) {
            validator.reject(
                name,
                field.kind == .money
                    ? "“\(currency)” is no currency; use its three letters, such as EUR"
                    : "has a currency, which only a field of the kind money has")
        }
    }

    private func checkLimits(of field: FormField, _ name: String, _ validator: inout Validator) {
        switch field.kind {
        case .number, .money, .percent:
            if let least = field.minimum, let most = field.maximum, least > most {
                validator.reject(name, "accepts at least \(least) and at most \(most), which nothing is")
            }
        case .text, .longText:
            if field.minimum != nil { validator.reject(name, "has a minimum, which a text does not have") }
            if let most = field.maximum, most < 1 { validator.reject(name, "accepts no characters at all") }
        case .date, .choice, .yesNo:
            if field.minimum != nil || field.maximum != nil {
                validator.reject(name, "has limits, which only numbers, amounts and texts have")
            }
        }
    }
}
