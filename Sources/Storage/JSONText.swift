import Foundation
import Model

/// Lists and maps as the JSON text that is stored.
enum JSONText {
    /// A list of texts; `[]` costs nothing.
    static func list(_ texts: [String]) -> String {
        if texts.isEmpty { return "[]" }
        var json = "["
        for text in texts {
            if json.utf8.count > 1 { json += "," }
            append(text, to: &json)
        }
        return json + "]"
    }

    /// A map of texts, ordered by key.
    static func map(_ texts: [String: String]) -> String {
        if texts.isEmpty { return "{}" }
        var json = "{"
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
            if json.utf8.count > 1 { json += "," }
            append(key, to: &json)
            json += ":"
            append(text, to: &json)
        }
        return json + "}"
    }

    /// The changes of an event: `[["status","new","open"]]`, null where there was or is nothing.
    static func changes(_ changes: [FieldChange]) -> String {
        if changes.isEmpty { return "[]" }
        var json = "["
        for change in changes {
            json += json.utf8.count > 1 ? ",[" : "["
            append(change.field, to: &json)
            for value in [change.before, change.after] {
                json += ","
                if let value { append(value, to: &json) } else { json += "null" }
            }
            json += "]"
        }
        return json + "]"
    }

    /// Anything else, with its keys in order.
    static func encode(_ value: some Encodable) throws(StoreError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .other("\(type(of: value)) cannot be stored: \(error)")
        }
    }

    /// Reads what was stored in a column.
    static func decode<T: Decodable>(
        _ text: String, as type: T.Type = T.self, table: String, column: String
    ) throws(StoreError) -> T {
        do {
            return try JSONDecoder().decode(T.self, from: Data(text.utf8))
        } catch {
            throw .unreadable(table: table, column: column, why: "it is no \(T.self)")
        }
    }

    /// Reads a list of texts; `[]` costs nothing.
    static func texts(_ text: String, table: String, column: String) throws(StoreError) -> [String] {
        if text == "[]" { return [] }
        return if let plain = plainTexts(text) { plain } else { try decode(text, table: table, column: column) }
    }

    /// A list of texts as `list` writes it, where none of them had to be escaped; nil for all else.
    private static func plainTexts(_ json: String) -> [String]? {
        guard !json.utf8.contains(UInt8(ascii: "\\")) else { return nil }
        // What stands between quotes in turns is a text or what separates two.
        let pieces = json.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        guard pieces.count > 2, pieces.count % 2 == 1 else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(pieces.count / 2)
        for (place, piece) in pieces.enumerated() {
            if place % 2 == 1 {
                texts.append(String(Substring(piece)))
            } else {
                let expected = place == 0 ? "[" : place == pieces.count - 1 ? "]" : ","
                guard Substring(piece) == expected else { return nil }
            }
        }
        return texts
    }

    /// A JSON string literal (RFC 8259, section 7).
    private static func append(_ text: String, to json: inout String) {
        json += "\""
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            json += text
        } else {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "\"": json += "\\\""
                case "\\": json += "\\\\"
                case "\n": json += "\\n"
                case "\r": json += "\\r"
                case "\t": json += "\\t"
                case "\0"..<" ":
                    let digits = String(scalar.value, radix: 16)
                    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                default: json.unicodeScalars.append(scalar)
                }
            }
        }
        json += "\""
    }
}
