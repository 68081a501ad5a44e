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

extension FollowUpInput {
    static let schema = Schema.input(
        required: [
            Property("title", .text(1...300), "What to come back to."),
            Property("due_at", .moment, "When."),
        ],
        optional: [
            Property("note", .text(0...5000), "More about it."),
            Property("record", .of(RecordInput.self), "What it is about."),
            Property("owner", .colleague, "Who comes back to it; whoever asks where it is left out."),
            Property("department", .reference, "Whose it is, by name."),
            Property("grace", .span, "How long after that it counts as missed; else as the settings say."),
            Property("waits_for_reply", .flag, "Whether somebody's answer is waited for."),
            Property("recurrence", .of(RecurrenceInput.self), "How it repeats."),
        ])

    static let example: String? = #"{"title": "Ask how it went", "due_at": "2027-03-31T10:00:00Z"}"#
}
