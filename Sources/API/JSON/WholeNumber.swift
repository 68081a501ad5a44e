/// A whole number, which may be written as any JSON number of that value.
struct WholeNumber: Decodable, Sendable {
    let value: Int

    // Foundation takes `1.5` read as an integer for malformed JSON and does not say where it stands.
    init(from decoder: any Decoder) throws {
        let number = try decoder.singleValueContainer().decode(Double.self)
        guard let value = Int(exactly: number) else {
            throw DecodingError.typeMismatch(
                Int.self, .init(codingPath: decoder.codingPath, debugDescription: "It has a fraction or is too large."))
        }
        self.value = value
    }
}
