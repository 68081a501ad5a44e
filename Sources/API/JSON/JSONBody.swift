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
        do throws(JSONSyntax.Fault) {
            try JSONSyntax.check(body, nestingLimit: nestingLimit)
        } catch {
            throw Problem(error, in: body)
        }
        do {
            return try decoder.decode(StrictInput<Input>.self, from: Data(body)).input
        } catch let error as DecodingError {
            throw Problem(error)
        }
    }
}
