import BusinessTime
import Model
import Workflows

/// What `POST /api/v1/follow-ups` takes.
struct FollowUpInput: JSONInput {
    var title: String?
    var note: String?
    var record: RecordInput?
    var owner: String?
    var department: String?
    var due: MomentInput?
    var grace: SpanInput?
    var waitsForReply: Bool?
    var recurrence: StrictInput<RecurrenceInput>?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case title, note, record, owner, department
        case due = "due_at"
        case grace
        case waitsForReply = "waits_for_reply"
        case recurrence
    }

    func workflow() throws(Problem) -> AddFollowUp {
        AddFollowUp(
            title: title ?? "", note: note, record: record?.record, owner: owner, department: department,
            due: due?.moment, grace: grace?.span, waitsForReply: waitsForReply ?? false,
            repeating: try recurrence?.input.repeating())
    }
}
