import BusinessTime

/// A length of time as a client writes it: `30m`, `4h`, `2d`.
struct SpanInput: Decodable, Sendable {
    let span: Duration

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            span = try Duration(humanText: text)
        } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
        }
    }
}
