import Model

extension Decoder {
    /// Throws where an object has a field that is none of these: a misspelt one must not be left out silently.
    func refuseFields<Field: CodingKey & CaseIterable>(otherThan fields: Field.Type) throws {
        let known = Field.allCases.map(\.stringValue)
        for key in try container(keyedBy: AnyField.self).allKeys where !known.contains(key.stringValue) {
            let suggestion =
                Suggestion.nearest(to: key.stringValue, among: known).map { " Did you mean “\($0)”?" } ?? ""
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: codingPath,
                    debugDescription:
                        "There is no field “\(key.stringValue)”; there are \(known.joined(separator: ", "))."
                        + suggestion))
        }
    }
}

/// Any field of an object.
private struct AnyField: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}
