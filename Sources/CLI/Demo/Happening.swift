import BusinessTime
import Model

/// Something that somebody does in the demo's week, as it is written in `seed/week.json5`.
///
/// One of `ticket`, `reply`, `customer`, `solve`, `escalate`, `deal`, `decide`, `correct`, `away`, `followUp`, `done`,
/// `request` and `checklist` says what it is.
struct Happening: Decodable {
    var at: String
    var ticket: String?
    var reply: String?
    var customer: String?
    var solve: String?
    var escalate: String?
    var deal: String?
    var decide: String?
    var correct: String?
    var away: String?
    var followUp: String?
    var done: String?
    var request: String?
    var checklist: String?

    var subject: String?
    var body: String?
    var requester: String?
    var name: String?
    var language: String?
    var account: String?
    var department: String?
    var team: String?
    var priority: String?
    var assignee: String?
    var text: String?
    var status: String?
    var owner: String?
    var stage: String?
    var value: String?
    var discount: Double?
    var escalation: String?
    var decision: String?
    var comment: String?
    var reason: String?
    var until: String?
    var due: String?
    var record: String?
    var form: String?
    var fields: [String: String]?
    var template: String?
    var item: Int?
    var delegate: String?
    var `as`: String?
}
