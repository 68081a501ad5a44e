import Model

/// The thresholds of a trigger as a client writes them; a name that there is not is refused with those that there are.
struct TriggerParametersInput: Decodable, Sendable {
    let parameters: TriggerParameters

    init(from decoder: any Decoder) throws {
        let keyed = try decoder.container(keyedBy: FieldName.self)
        for key in keyed.allKeys where TriggerParameters.Name(apiName: key.stringValue) == nil {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath + [key],
                    debugDescription: "There is no such parameter; use one of "
                        + TriggerParameters.Name.allCases.map(\.apiName).joined(separator: ", ")))
        }
        func value<Value: Decodable>(_ name: TriggerParameters.Name) throws -> Value? {
            try keyed.decodeIfPresent(Value.self, forKey: FieldName(stringValue: name.apiName))
        }
        func number(_ name: TriggerParameters.Name) throws -> Int? {
            let number: WholeNumber? = try value(name)
            return number?.value
        }
        let money: MoneyInput? = try value(.value)
        parameters = TriggerParameters(
            phrases: try value(.phrases), sentimentAtMost: try value(.sentimentAtMost),
            value: try money.map { input in
                guard let money = Money(input.text) else {
                    throw DecodingError.dataCorrupted(
                        .init(
                            codingPath: decoder.codingPath + [FieldName(stringValue: "value")],
                            debugDescription: "“\(input.text.prefix(100))” is no amount such as 100000 EUR"))
                }
                return money
            },
            discountAbove: try value(.discountAbove), clock: try value(.clock), share: try value(.share),
            after: try value(.after), within: try value(.within), count: try number(.count),
            scope: try value(.scope), skill: try value(.skill), skills: try value(.skills),
            factor: try value(.factor), minimumSample: try number(.minimumSample), points: try number(.points),
            floor: try number(.floor), hysteresis: try number(.hysteresis), healthBelow: try number(.healthBelow),
            tier: try value(.tier), priority: try value(.priority), times: try number(.times))
    }
}

/// Whatever a field is called.
private struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}

extension TriggerParameters.Name {
    /// `sentiment_at_most` for `sentimentAtMost`, as all names of the API are written.
    var apiName: String {
        rawValue.reduce(into: "") { name, letter in
            if letter.isUppercase { name += "_" }
            name += letter.lowercased()
        }
    }

    init?(apiName: String) {
        guard let found = Self.allCases.first(where: { $0.apiName == apiName }) else { return nil }
        self = found
    }
}

extension TriggerParametersInput: Described {
    static let schema = Schema.input(optional: TriggerParametersJSON.properties(value: .of(MoneyInput.self)))

    static let example: String? = #"{"value": {"amount": "100000", "currency": "EUR"}}"#

    static var describedSchema: Schema {
        guard case .object(let properties, _) = schema.shape else { return schema }
        return .input(
            optional: properties.map { Property($0.name, $0.schema.nullable, $0.note) })
    }
}
