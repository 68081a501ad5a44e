package import Foundation

extension TemplateValue {
    /// Reads JSON (RFC 8259); whole numbers that fit 64 bits become integers, all others numbers.
    package init(json: Data) throws(TemplateError) {
        do {
            self = try JSONDecoder().decode(DecodedValue.self, from: json).value
        } catch let error as DecodingError {
            throw .invalidJSON(reason: Self.reason(of: error))
        } catch {
            throw .invalidJSON(reason: "\(error)")
        }
    }

    private static func reason(of error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            context.debugDescription
        @unknown default:
            "unreadable"
        }
    }
}

/// Keeps `Decodable` off `TemplateValue` itself, whose callers should meet one way in only.
private struct DecodedValue: Decodable {
    let value: TemplateValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .bool(flag)
        } else if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let whole = try? container.decode(Int64.self) {
            value = .integer(whole)
        } else if let number = try? container.decode(Double.self) {
            value = .number(number)
        } else if let elements = try? container.decode([DecodedValue].self) {
            value = .list(elements.map(\.value))
        } else {
            value = .record(try container.decode([String: DecodedValue].self).mapValues(\.value))
        }
    }
}
