import Model

/// A record as a client writes it: `{"kind": "ticket", "number": 12}`, or `"ticket 12"`.
struct RecordInput: Decodable, Sendable {
    let record: RecordReference

    private enum CodingKeys: String, CodingKey { case kind, number }

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            guard let record = RecordReference(text) else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "It is no record such as “ticket 12”."))
            }
            self.record = record
            return
        }
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kind = try container.decode(String.self, forKey: .kind)
        let number = try container.decode(WholeNumber.self, forKey: .number).value
        guard let record = RecordReference("\(kind) \(number)") else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "It is no record; the kinds are \(RecordKind.allCases.words)."))
        }
        self.record = record
    }
}

extension RecordInput: Described {
    static let schema = Schema.oneOf([
        .text(3...40, pattern: "^[a-z-]+[ :/][1-9][0-9]*$"),
        .object([
            Property("kind", .word(RecordKind.self), "What kind of record it is."),
            Property("number", .id, "Its number among the records of its kind."),
        ]),
    ])

    static let example: String? = #""ticket 12""#
}
