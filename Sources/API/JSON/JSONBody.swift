import Foundation
import Model

/// Reads what a client sent; throws a ``Problem`` that names the place or the field.
enum JSONBody {
    /// Enough for every input there is, and far from what could exhaust a stack.
    static let nestingLimit = 16

    private static let decoder = JSONDecoder()

    static func decode<Input: JSONInput>(_ type: Input.Type, from body: [UInt8]) throws -> Input {
        guard !body.isEmpty else {
            throw Problem(.malformed, "The body is empty; send a JSON object, {} at least.")
        }
        guard nesting(of: body) <= nestingLimit else {
            throw Problem(.malformed, "The body is nested deeper than the \(nestingLimit) levels allowed.")
        }
        do {
            return try decoder.decode(StrictInput<Input>.self, from: Data(body)).input
        } catch let error as Problem {
            throw error
        } catch let error as DecodingError {
            throw Problem(error, body: body)
        } catch {
            // Some of Foundation's complaints about text that is no JSON come without their wrapping.
            throw Problem.malformedJSON(error as NSError, body: body)
        }
    }

    /// How deep objects and arrays are nested in a text that may be no JSON at all.
    private static func nesting(of body: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        var isQuoted = false
        var isEscaped = false
        for byte in body {
            if isQuoted {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}
