/// The names of all fields of a calendar file, to find the misspelt ones.
struct CalendarFileFields: Decodable {
    /// Fields that a calendar does not have, by name.
    let unknown: [String]

    private struct Field: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: Field.self).allKeys.map(\.stringValue)
        unknown = names.filter { CalendarDraft.Field(rawValue: $0) == nil }.sorted()
    }
}
