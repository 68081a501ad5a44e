import BusinessTime

/// The form in files and the API: `{"all": […]}`, `{"any": […]}`, `{"not": …}` or
/// `{"field": "priority", "is": "critical"}`.
extension Condition: Codable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let names = container.allKeys.map(\.stringValue)
        func refuse(_ text: String) -> DecodingError {
            .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
        }
        if names == ["all"] {
            self = .all(try container.decode([Condition].self, forKey: Key("all")))
        } else if names == ["any"] {
            self = .any(try container.decode([Condition].self, forKey: Key("any")))
        } else if names == ["not"] {
            self = .not(try container.decode(Condition.self, forKey: Key("not")))
        } else if names.contains("field"), names.count == 2, let word = names.first(where: { $0 != "field" }) {
            let name = try container.decode(String.self, forKey: Key("field"))
            guard let field = Field(rawValue: name) else {
                throw refuse("There is no field “\(name)”; use one of \(Field.allCases.words).")
            }
            guard let comparison = Comparison(rawValue: word), comparison.kinds.contains(field.kind) else {
                let allowed = Comparison.allCases.filter { $0.kinds.contains(field.kind) }
                throw refuse("The field “\(name)” cannot be tested with “\(word)”; use one of \(allowed.words).")
            }
            let values: [FieldValue] =
                if comparison == .in || comparison == .between {
                    try container.decode([FieldValue].self, forKey: Key(word))
                } else {
                    [try container.decode(FieldValue.self, forKey: Key(word))]
                }
            if comparison == .between, values.count != 2 {
                throw refuse("“between” takes two numbers, as in {\"field\": \"\(name)\", \"between\": [10, 20]}.")
            }
            if field.kind == .number, comparison != .exists {
                for case .text(let text) in values {
                    throw refuse("The field “\(name)” is a number, and “\(text)” is none.")
                }
            }
            if comparison == .olderThan {
                guard case .text(let text)? = values.first, (try? Duration(humanText: text)) != nil else {
                    throw refuse("“older-than” takes a length of time with its unit, such as \"4h\" or \"2d\".")
                }
            }
            self = .test(ConditionTest(field: field, comparison: comparison, values: values))
        } else {
            throw refuse(
                "A condition is {\"all\": […]}, {\"any\": […]}, {\"not\": …} or {\"field\": …, \"is\": …}; "
                    + "this one has \(names.sorted().joined(separator: ", ")).")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .all(let parts): try container.encode(parts, forKey: Key("all"))
        case .any(let parts): try container.encode(parts, forKey: Key("any"))
        case .not(let part): try container.encode(part, forKey: Key("not"))
        case .test(let test):
            try container.encode(test.field.rawValue, forKey: Key("field"))
            let word = Key(test.comparison.rawValue)
            if test.comparison == .in || test.comparison == .between {
                try container.encode(test.values, forKey: word)
            } else {
                try container.encode(test.values.first ?? FieldValue.none, forKey: word)
            }
        }
    }
}

extension Sequence where Element: RawRepresentable<String> {
    /// The words in order, for a message that says what is allowed: `low, high, critical`.
    package var words: String { map(\.rawValue).joined(separator: ", ") }
}
