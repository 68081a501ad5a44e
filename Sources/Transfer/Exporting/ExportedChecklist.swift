import BusinessTime
package import Model
import Workflows

/// A checklist as programs get it.
package struct ExportedChecklist: Encodable {
    var number: Int64
    var name: String
    var template: String?
    var record: RecordReference?
    /// The record by its external reference, as another desk knows it: `ticket tickets:12`.
    var recordReference: String?
    var department: String
    var owner: String?
    var status: String
    var startedAt: Instant
    var startedBy: String
    var finishedAt: Instant?
    var items: [Item]
    var externalReference: String?
    var version: Int64

    struct Item: Encodable {
        var number: Int
        var title: String
        var state: String
        var owner: String?
        var because: String?
        var dueAt: Instant?
        var isRequired: Bool
        var closedAt: Instant?
        var closedBy: String?
        var note: String?
    }

    /// The checklist with names as they are now.
    package init(
        _ checklist: Checklist, _ names: ExportNames, references: [RecordReference: String] = [:]
    ) {
        number = checklist.id.rawValue
        name = checklist.name
        template = checklist.template.flatMap { names.configuration.checklistTemplates[$0]?.name }
        record = checklist.record
        recordReference = checklist.record.flatMap { references[$0] }
        department = names.name(checklist.department)
        owner = names.address(checklist.owner)
        status = checklist.status
        startedAt = checklist.startedAt
        startedBy = names.name(checklist.startedBy)
        finishedAt = checklist.finishedAt
        items = checklist.items.enumerated().map { index, item in
            Item(
                number: index + 1, title: item.title, state: item.state.rawValue, owner: names.address(item.owner),
                because: item.because, dueAt: item.dueAt, isRequired: item.isRequired, closedAt: item.closedAt,
                closedBy: item.closedBy.map { names.name($0) }, note: item.note)
        }
        externalReference = checklist.externalReference
        version = checklist.version
    }
}
