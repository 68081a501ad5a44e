import BusinessTime
import Model
import Workflows

/// A request as programs get it.
struct RequestAnswer: Encodable {
    var number: Int64
    var title: String
    var form: String?
    var formVersion: Int
    var record: RecordReference?
    var department: String
    var requester: String
    var state: String
    var round: Int
    var fields: [String: String]
    var asked: [String: String]?
    var createdAt: Instant
    var submittedAt: Instant?
    var decidedAt: Instant?
    var version: Int64

    init(_ request: ApprovalRequest, _ wording: Wording) {
        number = request.id.rawValue
        title = request.title
        form = wording.configuration.forms[request.form]?.key
        formVersion = request.formVersion
        record = request.record
        department = wording.name(request.department)
        requester = wording.name(request.requester)
        state = request.state.rawValue
        round = request.round
        fields = request.fields
        asked = request.asked
        createdAt = request.createdAt
        submittedAt = request.submittedAt
        decidedAt = request.decidedAt
        version = request.version
    }
}
