import BusinessTime
import Foundation
import Model
import Tabular

/// Makes a flat row of any value that can be encoded: each property becomes a column, in the order of declaration, those
/// without a value too.
///
/// Money becomes two columns, its amount by the property's own name; lists and objects become text.
struct ExportEncoder {
    /// A row under way.
    final class Row {
        var fields: [(name: String, field: CSVField)] = []
    }

    static func row(_ value: some Encodable) throws -> [(name: String, field: CSVField)] {
        let row = Row()
        try value.encode(to: Root(row: row))
        return row.fields
    }

    private struct Root: Encoder {
        let row: Row
        let codingPath: [any CodingKey] = []
        let userInfo: [CodingUserInfoKey: Any] = [:]

        func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
            KeyedEncodingContainer(Fields<Key>(row: row))
        }

        func unkeyedContainer() -> any UnkeyedEncodingContainer { Refusal() }

        func singleValueContainer() -> any SingleValueEncodingContainer { Refusal() }
    }

    private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let row: Row
        let codingPath: [any CodingKey] = []

        mutating func encodeNil(forKey key: Key) { add(key, .text("")) }
        mutating func encode(_ value: Bool, forKey key: Key) { add(key, .text(value ? "true" : "false")) }
        mutating func encode(_ value: String, forKey key: Key) { add(key, .text(value)) }
        mutating func encode(_ value: Double, forKey key: Key) { add(key, .number("\(value)")) }
        mutating func encode(_ value: Float, forKey key: Key) { add(key, .number("\(value)")) }
        mutating func encode(_ value: Int, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: Int8, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: Int16, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: Int32, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: Int64, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: UInt, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: UInt8, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: UInt16, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: UInt32, forKey key: Key) { add(key, .integer(value)) }
        mutating func encode(_ value: UInt64, forKey key: Key) { add(key, .integer(value)) }

        mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
            switch value {
            case let money as Money: add(money, key)
            case let texts as [String]: add(key, .text(texts.joined(separator: ", ")))
            case let moment as Instant: add(key, .text(moment.description))
            default: add(key, .text(try Self.text(value)))
            }
        }

        mutating func encodeIfPresent(_ value: String?, forKey key: Key) { add(key, .text(value ?? "")) }
        mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { add(key, .text(value.map { "\($0)" } ?? "")) }
        mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { add(key, number(value)) }
        mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) { add(key, number(value)) }
        mutating func encodeIfPresent(_ value: Double?, forKey key: Key) { add(key, number(value)) }

        mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
            if let value {
                try encode(value, forKey: key)
            } else if T.self == Money.self {
                add(nil as Money?, key)
            } else {
                encodeNil(forKey: key)
            }
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> { KeyedEncodingContainer(Fields<Nested>(row: row)) }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { Refusal() }

        mutating func superEncoder() -> any Encoder { Root(row: row) }
        mutating func superEncoder(forKey key: Key) -> any Encoder { Root(row: row) }

        private func number(_ value: (some CustomStringConvertible)?) -> CSVField {
            value.map { .number("\($0)") } ?? .text("")
        }

        private func add(_ key: Key, _ field: CSVField) { row.fields.append((key.stringValue, field)) }

        private func add(_ money: Money?, _ key: Key) {
            row.fields.append((key.stringValue, money.map { .number(Self.amount($0)) } ?? .text("")))
            row.fields.append(("currency", .text(money?.currency ?? "")))
        }

        /// In units of the currency, with a point.
        private static func amount(_ money: Money) -> String {
            let cents = money.minorUnits % 100
            return "\(money.minorUnits / 100)" + (cents == 0 ? "" : ".\(cents < 10 ? "0" : "")\(cents)")
        }

        /// A value in JSON, without the quotes where it is a text.
        private static func text(_ value: some Encodable) throws -> String {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let data = try encoder.encode(value)
            if let text = try? JSONDecoder().decode(String.self, from: data) { return text }
            return String(decoding: data, as: UTF8.self)
        }
    }

    /// What cannot be a row: a list, or a single value.
    private struct Refusal: UnkeyedEncodingContainer, SingleValueEncodingContainer {
        let codingPath: [any CodingKey] = []
        let count = 0

        func encodeNil() throws { throw Self.error(nil as Int? as Any) }
        func encode<T: Encodable>(_ value: T) throws { throw Self.error(value) }

        func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            KeyedEncodingContainer(Fields<Nested>(row: Row()))
        }

        func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
        func superEncoder() -> any Encoder { Root(row: Row()) }

        private static func error(_ value: Any) -> EncodingError {
            .invalidValue(value, .init(codingPath: [], debugDescription: "Only what has properties makes a row."))
        }
    }
}
