/// A field of a change: left out (no change), `null` (take it away), or a value.
enum Removable: Decodable, Sendable {
    case unchanged
    case removed
    case set(String)

    init(from decoder: any Decoder) throws {
        self = .set(try decoder.singleValueContainer().decode(String.self))
    }

    /// As workflows take it: nil for no change, an empty text to take the value away.
    var text: String? {
        switch self {
        case .unchanged: nil
        case .removed: ""
        case .set(let text): text
        }
    }
}

extension KeyedDecodingContainer {
    // The compiler's own decoding of a struct finds this one, which is the more specific.
    func decode(_ type: Removable.Type, forKey key: Key) throws -> Removable {
        guard contains(key) else { return .unchanged }
        return try decodeNil(forKey: key) ? .removed : try Removable(from: superDecoder(forKey: key))
    }
}
