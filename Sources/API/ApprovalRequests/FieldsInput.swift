import Foundation
import Model

/// What a client writes into the fields of a form: texts, numbers, true and false, amounts; null takes a value away.
struct FieldsInput: Decodable, Sendable {
    let texts: [String: String]

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        var texts: [String: String] = [:]
        for key in container.allKeys { texts[key.stringValue] = try Self.text(container, key) }
        self.texts = texts
    }

    private static func text(_ container: KeyedDecodingContainer<Name>, _ key: Name) throws -> String {
        if try container.decodeNil(forKey: key) { return "" }
        if let text = try? container.decode(String.self, forKey: key) { return text }
        if let flag = try? container.decode(Bool.self, forKey: key) { return flag ? "yes" : "no" }
        if let number = try? container.decode(Double.self, forKey: key) {
            return Int64(exactly: number).map { String($0) } ?? String(number)
        }
        return try container.decode(MoneyInput.self, forKey: key).text
    }
}

extension FieldsInput: Described {
    static let schema = Schema.map(
        of: .oneOf([.text(0...10_000), .number, .flag, .of(MoneyInput.self)]).nullable)

    static let example: String? = #"{"percent": 20}"#
}
