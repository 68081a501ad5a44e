/// An amount of a change: left out (no change), `null` (take it away), or a value.
enum RemovableMoney: Decodable, Sendable {
    case unchanged
    case removed
    case set(MoneyInput)

    init(from decoder: any Decoder) throws {
        self = .set(try MoneyInput(from: decoder))
    }

    /// As workflows take it: nil for no change, an empty text to take the value away.
    var text: String? {
        switch self {
        case .unchanged: nil
        case .removed: ""
        case .set(let money): money.text
        }
    }
}

extension KeyedDecodingContainer {
    // The compiler's own decoding of a struct finds this one, which is the more specific.
    func decode(_ type: RemovableMoney.Type, forKey key: Key) throws -> RemovableMoney {
        guard contains(key) else { return .unchanged }
        return try decodeNil(forKey: key) ? .removed : try RemovableMoney(from: superDecoder(forKey: key))
    }
}
