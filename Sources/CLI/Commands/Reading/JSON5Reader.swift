import Foundation

/// Reads JSON or JSON5, and says where it is wrong in words.
enum JSON5Reader {
    static func read<Value: Decodable>(
        _ type: Value.Type, from text: String, called name: String
    ) throws(CommandError) -> Value {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch let error as DecodingError {
            throw CommandError("\(name) cannot be used: \(Self.words(error))")
        } catch {
            throw CommandError("\(name) cannot be used: \(error)")
        }
    }

    private static func words(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            return place(context.codingPath) + "“\(key.stringValue)” is missing."
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            let reason = context.underlyingError.map { "\($0)" } ?? context.debugDescription
            return place(context.codingPath) + reason
        @unknown default: return "\(error)"
        }
    }

    private static func place(_ path: [any CodingKey]) -> String {
        guard !path.isEmpty else { return "" }
        let text = path.reduce("") { text, key in
            if let index = key.intValue { return text + "[\(index)]" }
            return text + (text.isEmpty ? "" : ".") + key.stringValue
        }
        return "\(text): "
    }
}
