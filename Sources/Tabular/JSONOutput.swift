import Foundation

/// JSON for programs: keys in a stable order, dates as ISO 8601 in UTC with milliseconds, safe to show on a terminal.
package enum JSONOutput {
    /// The value as indented JSON that ends with a line break; throws the encoder's error.
    package static func document(_ value: some Encodable) throws -> String {
        try encoded(value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// The value as JSON on one line, with its line break: for lists of any length (jsonlines.org).
    package static func line(_ value: some Encodable) throws -> String {
        try encoded(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    private static func encoded(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
        }
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        return escaped(text) + "\n"
    }

    /// The encoder escapes the control characters that JSON forbids, but not DEL and C1, which some terminals obey. They
    /// can only stand inside strings, so that escaping them wherever they are is safe.
    private static func escaped(_ json: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool { (0x7F...0x9F).contains(scalar.value) }
        guard json.unicodeScalars.contains(where: isControl) else { return json }
        var result = ""
        for scalar in json.unicodeScalars {
            if isControl(scalar) {
                result += "\\u00" + String(scalar.value, radix: 16)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
