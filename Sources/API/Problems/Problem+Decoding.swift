import Foundation
import Model

extension Problem {
    /// What is wrong with a body: malformed JSON with its place, or a field of the wrong type with its path.
    init(_ error: DecodingError, body: [UInt8]) {
        switch error {
        case .dataCorrupted(let context):
            if context.codingPath.isEmpty {
                self = .malformedJSON(context.underlyingError as NSError?, body: body)
            } else {
                self = .field(context.codingPath, "is not accepted: \(context.debugDescription)")
            }
        case .keyNotFound(let key, let context):
            self = .field(context.codingPath + [key], "is missing")
        case .valueNotFound(let type, let context):
            self = .field(context.codingPath, "must be \(Self.name(of: type)), not null")
        case .typeMismatch(let type, let context):
            self = .field(context.codingPath, "must be \(Self.name(of: type))")
        @unknown default:
            self.init(.malformed, "The body could not be read.")
        }
    }

    /// Text that is no JSON, with the line and the column of what cannot be read where that is known.
    static func malformedJSON(_ error: NSError?, body: [UInt8]) -> Problem {
        guard let index = error?.userInfo["NSJSONSerializationErrorIndex"] as? Int, index >= 0 else {
            return Problem(.malformed, "The body is not valid JSON. Check its quotes, commas, brackets and encoding.")
        }
        let read = body.prefix(index)
        let line = read.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = read.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Columns count characters: bytes that continue one are left out.
        let column = read[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        return Problem(
            .malformed,
            "The body is not valid JSON: what stands at line \(line), column \(column) cannot be read there.")
    }

    private static func field(_ path: [any CodingKey], _ message: String) -> Problem {
        guard !path.isEmpty else { return Problem(.malformed, "The body must be a JSON object, such as {}.") }
        var name = ""
        for key in path {
            if let index = key.intValue {
                name += "[\(index)]"
            } else {
                name += (name.isEmpty ? "" : ".") + key.stringValue
            }
        }
        return .invalid(String(name.prefix(200)), message)
    }

    private static func name(of type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Int.Type, is Int64.Type: "a whole number"
        case is Double.Type: "a number"
        case is Bool.Type: "true or false"
        case is [Any].Type: "a list"
        default: "a JSON object"
        }
    }
}
