import Model
import Workflows

/// What `PATCH /api/v1/follow-ups/{number}` takes; a field that is left out stays as it is.
struct FollowUpChangeInput: JSONInput {
    var title: String?
    var note: Removable
    var owner: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case title, note, owner }

    static var neverNull: [CodingKeys] { [.title, .owner] }

    func workflow(_ followUp: FollowUpID, expectedVersion: Int64?) -> ChangeFollowUp {
        ChangeFollowUp(
            followUp: followUp, expectedVersion: expectedVersion, title: title, note: note.text, owner: owner)
    }
}
