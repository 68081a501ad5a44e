import Model

extension Schema {
    static let text = Schema(.text(length: nil, format: nil, pattern: nil))
    /// Somebody who works here, by address or number.
    static let colleague = Schema(
        .text(length: 1...254, format: nil, pattern: "^([^@\\s]+@[^@\\s]+|[0-9]+)$"))
    static let email = Schema(.text(length: 3...254, format: nil, pattern: "^[^@\\s]+@[^@\\s]+$"))
    static let flag = Schema(.flag)
    static let number = Schema(.number(nil))
    /// The number of something, from 1.
    static let id = Schema(.whole(1...Int64.max))
    /// How many, or how much: 0 or more.
    static let count = Schema(.whole(0...Int64.max))
    static let whole = Schema(.whole(nil))
    /// A moment as RFC 3339 in UTC.
    static let moment = Schema(.text(length: nil, format: "date-time", pattern: nil))
    /// A day as ISO 8601.
    static let day = Schema(.text(length: nil, format: "date", pattern: nil))
    /// A length of time such as `30m`, `4h`, `2d`.
    static let span = Schema(.text(length: 1...100, format: nil, pattern: nil))
    /// The name or number by which something that is set up is found.
    static let reference = Schema.text(1...254)
    static let anything = Schema(.anything)
    static let texts = Schema.list(of: .text)

    static func text(_ length: ClosedRange<Int>, pattern: String? = nil) -> Schema {
        Schema(.text(length: length, format: nil, pattern: pattern))
    }

    static func whole(_ range: ClosedRange<Int64>) -> Schema { Schema(.whole(range)) }

    static func number(_ range: ClosedRange<Double>) -> Schema { Schema(.number(range)) }

    static func words(_ words: [String]) -> Schema { Schema(.words(words)) }

    static func word<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> Schema {
        .words(Word.allCases.map(\.rawValue))
    }

    static func list(of item: Schema, _ count: ClosedRange<Int>? = nil) -> Schema { Schema(.list(item, count: count)) }

    /// Fields named by data.
    static func map(of value: Schema) -> Schema { Schema(.object([], others: value)) }

    /// What we show: every field is always there, null where it has no value.
    static func object(_ properties: [Property]) -> Schema { Schema(.object(properties, others: nil)) }

    static func oneOf(_ schemas: [Schema]) -> Schema { Schema(.oneOf(schemas)) }

    /// What is sent to us: fields that are not named here are refused.
    static func input(required: [Property] = [], optional: [Property] = []) -> Schema {
        let optional = optional.map { property in
            var property = property
            property.isRequired = false
            return property
        }
        var schema = Schema(.object(required + optional, others: nil))
        schema.isInput = true
        return schema
    }

    /// What a type says of itself, by its name.
    static func of(_ type: any Described.Type) -> Schema {
        Schema(.component(Component(name: type.schemaName, schema: { type.describedSchema }, example: type.example)))
    }

    static func list(of type: any Described.Type, _ count: ClosedRange<Int>? = nil) -> Schema {
        .list(of: .of(type), count)
    }
}

extension Schema {
    /// The fields, where it is an object.
    var properties: [Property] { if case .object(let properties, _) = shape { properties } else { [] } }

    /// The object's fields with others behind them, for what shows more of the same thing.
    static func object(_ base: any Described.Type, and more: [Property]) -> Schema {
        .object(base.schema.properties + more)
    }

    /// Every schema with a name in this one, itself not asked for what it holds.
    var components: [Component] {
        switch shape {
        case .text, .words, .whole, .number, .flag, .anything: []
        case .list(let item, _): item.components
        case .object(let properties, let others):
            properties.flatMap(\.schema.components) + (others?.components ?? [])
        case .oneOf(let schemas): schemas.flatMap(\.components)
        case .component(let component): [component]
        }
    }
}
