import BusinessTime

/// A length of time that people write as `4h` or `2d` and read back as such.
package struct Span: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The length, to the millisecond.
    package var duration: Duration
    /// So long a time.
    package init(_ duration: Duration) {
        self.duration = duration
    }

    package var description: String { duration.humanText }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do throws(DurationTextError) {
            duration = try Duration(humanText: try Self.text(in: container))
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// A bare number has no unit, which the message of an empty text says best.
    private static func text(in container: any SingleValueDecodingContainer) throws(DurationTextError) -> String {
        guard let text = try? container.decode(String.self) else { throw .empty }
        return text
    }
}
