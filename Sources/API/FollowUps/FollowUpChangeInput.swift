import Model
import Workflows

/// What `PATCH /api/v1/follow-ups/{number}` takes; a field that is left out stays as it is.
struct FollowUpChangeInput: JSONInput {
    var title: String?
    var note: Removable<String>
    var owner: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, note, owner }

    static var neverNull: [CodingKeys] { [.title, .owner] }

    func workflow(_ followUp: FollowUpID, expectedVersion: Int64?) -> ChangeFollowUp {
        ChangeFollowUp(
            followUp: followUp, expectedVersion: expectedVersion, title: title, note: note.text, owner: owner)
    }
}

extension FollowUpChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("title", .text(1...300), "What to come back to."),
            Property("note", .text(0...5000), "More about it; null: nothing."),
            Property("owner", .colleague, "Who comes back to it."),
        ])

    static let example: String? = #"{"title": "Ask how the migration went"}"#
}
