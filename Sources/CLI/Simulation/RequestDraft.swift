import Model
import Workflows

/// A request for an approval as people write it in a file.
struct RequestDraft: Decodable {
    let asking: NewRequest

    private enum Field: String, CodingKey, CaseIterable { case form, title, fields, record, department }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        asking = NewRequest(
            form: try text(.form) ?? "", title: try text(.title),
            fields: try values.decodeIfPresent([String: String].self, forKey: .fields) ?? [:],
            record: try values.record(.record), department: try text(.department))
    }
}

extension KeyedDecodingContainer {
    /// A real record that a made-up one belongs to, such as `ticket 12`; nil where none is given.
    func record(_ key: Key) throws -> RecordReference? {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let record = RecordReference(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self, debugDescription: "“\(text)” is no record such as “ticket 12”")
        }
        return record
    }
}
