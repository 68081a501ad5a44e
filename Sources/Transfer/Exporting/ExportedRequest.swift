import BusinessTime
package import Model
import Workflows

/// A request as programs get it.
package struct ExportedRequest: Encodable {
    var number: Int64
    var title: String
    var form: String?
    var formVersion: Int
    var record: RecordReference?
    /// The record by its external reference, as another desk knows it: `deal crm:12`.
    var recordReference: String?
    var department: String
    var requester: String
    var requesterEmail: String?
    var state: String
    var round: Int
    var fields: [String: String]
    var asked: [String: String]?
    var createdAt: Instant
    var submittedAt: Instant?
    var decidedAt: Instant?
    var externalReference: String?
    var version: Int64

    /// The request with names as they are now.
    package init(
        _ request: ApprovalRequest, _ names: ExportNames, references: [RecordReference: String] = [:]
    ) {
        number = request.id.rawValue
        title = request.title
        form = names.configuration.forms[request.form]?.key
        formVersion = request.formVersion
        record = request.record
        recordReference = request.record.flatMap { references[$0] }
        department = names.name(request.department)
        requester = names.name(request.requester)
        if case .person(let person) = request.requester { requesterEmail = names.address(person) }
        state = request.state.rawValue
        round = request.round
        fields = request.fields
        asked = request.asked
        createdAt = request.createdAt
        submittedAt = request.submittedAt
        decidedAt = request.decidedAt
        externalReference = request.externalReference
        version = request.version
    }
}
