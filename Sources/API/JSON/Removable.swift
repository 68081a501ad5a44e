/// A field of a change: left out (no change), `null` (take it away), or a value.
enum Removable<Value: Decodable & Sendable>: Decodable, Sendable {
    case unchanged
    case removed
    case set(Value)

    init(from decoder: any Decoder) throws {
        self = .set(try decoder.singleValueContainer().decode(Value.self))
    }

    /// What it is to be; nil where it is left out or taken away.
    var value: Value? { if case .set(let value) = self { value } else { nil } }

    /// Whether it is taken away.
    var isRemoved: Bool { if case .removed = self { true } else { false } }
}

extension Removable<String> {
    /// As workflows take it: nil for no change, an empty text to take the value away.
    var text: String? { isRemoved ? "" : value }
}

extension Removable<MoneyInput> {
    /// As workflows take it: nil for no change, an empty text to take the value away.
    var text: String? { isRemoved ? "" : value?.text }
}

extension KeyedDecodingContainer {
    // The compiler's own decoding of a struct finds this one, which is the more specific.
    func decode<Value>(_ type: Removable<Value>.Type, forKey key: Key) throws -> Removable<Value> {
        guard contains(key) else { return .unchanged }
        return try decodeNil(forKey: key) ? .removed : try Removable(from: superDecoder(forKey: key))
    }
}
