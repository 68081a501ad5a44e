/// What a command of WebDriver is given: JSON, written as Swift's literals.
enum DriverJSON: Sendable, Encodable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([DriverJSON])
    case object([String: DriverJSON])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        case .object(let object): try container.encode(object)
        }
    }
}

extension DriverJSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    init(stringLiteral text: String) { self = .text(text) }
}

extension DriverJSON: ExpressibleByBooleanLiteral {
    init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension DriverJSON: ExpressibleByIntegerLiteral {
    init(integerLiteral number: Int) { self = .number(Double(number)) }
}

extension DriverJSON: ExpressibleByArrayLiteral {
    init(arrayLiteral list: DriverJSON...) { self = .list(list) }
}

extension DriverJSON: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral pairs: (String, DriverJSON)...) {
        self = .object(Dictionary(pairs) { _, last in last })
    }
}
