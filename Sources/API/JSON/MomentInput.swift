import BusinessTime

/// A moment as a client writes it, with its offset (RFC 3339).
struct MomentInput: Decodable, Sendable {
    let moment: Instant

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let moment = Instant(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "It is no moment such as 2026-03-31T10:00:00Z.")
        }
        self.moment = moment
    }
}
