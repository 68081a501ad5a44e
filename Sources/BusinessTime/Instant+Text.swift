import Foundation

extension Instant: CustomStringConvertible, Codable {
    /// The moment as RFC 3339 in UTC, with milliseconds only where there are any: `2026-03-29T01:00:00Z`.
    package var description: String {
        milliseconds % 1000 == 0
            ? date.formatted(.iso8601) : date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// Reads an RFC 3339 moment, which must name its offset (`Z` or `+02:00`); nil where the text is none.
    package init?(_ text: String) {
        for style in [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)] {
            if let date = try? style.parse(text) {
                self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
                return
            }
        }
        return nil
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "“\(text)” is not a moment with an offset, such as 2026-03-29T01:00:00Z.")
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
