import BusinessTime
import Model
import Workflows

/// A checklist as programs get it.
struct ChecklistAnswer: Encodable {
    var number: Int64
    var name: String
    var template: String?
    var record: RecordReference?
    var department: String
    var owner: String?
    var status: String
    var startedAt: Instant
    var startedBy: String
    var finishedAt: Instant?
    var items: [Item]
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

    init(_ checklist: Checklist, _ wording: Wording) {
        number = checklist.id.rawValue
        name = checklist.name
        template = checklist.template.flatMap { wording.configuration.checklistTemplates[$0]?.name }
        record = checklist.record
        department = wording.name(checklist.department)
        owner = wording.address(checklist.owner)
        status = checklist.status
        startedAt = checklist.startedAt
        startedBy = wording.name(checklist.startedBy)
        finishedAt = checklist.finishedAt
        items = checklist.items.enumerated().map { index, item in
            Item(
                number: index + 1, title: item.title, state: item.state.rawValue, owner: wording.address(item.owner),
                because: item.because, dueAt: item.dueAt, isRequired: item.isRequired, closedAt: item.closedAt,
                closedBy: item.closedBy.map { wording.name($0) }, note: item.note)
        }
        version = checklist.version
    }
}
