import BusinessTime
import Model
import Workflows

/// A follow-up as people write it in a file.
struct FollowUpDraft: Decodable {
    let adding: AddFollowUp

    private enum Field: String, CodingKey, CaseIterable {
        case title, note, record, owner, department, due, grace, waitsForReply
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        func wrong(_ field: Field, _ why: String) -> DecodingError {
            .dataCorruptedError(forKey: field, in: values, debugDescription: why)
        }
        let due = try text(.due).map { text in
            guard let moment = Instant(text) else {
                throw wrong(.due, "“\(text)” is no moment such as 2026-03-31T10:00:00Z")
            }
            return moment
        }
        let grace = try text(.grace).map { text in
            guard let span = try? Duration(humanText: text) else {
                throw wrong(.grace, "“\(text)” is no time such as 4h")
            }
            return span
        }
        adding = AddFollowUp(
            title: try text(.title) ?? "", note: try text(.note), record: try values.record(.record),
            owner: try text(.owner), department: try text(.department), due: due, grace: grace,
            waitsForReply: try values.decodeIfPresent(Bool.self, forKey: .waitsForReply) ?? false)
    }
}
