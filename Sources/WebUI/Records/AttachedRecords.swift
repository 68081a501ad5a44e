import Model
import Workflows

/// What is attached to a record, as parts of its page: follow-ups, checklists and requests, each with a way to add one.
struct AttachedRecords: Sendable {
    var record: RecordReference
    var desk: RecordDesk
    var names: Configuration

    func parts(_ reader: Reader) -> [RecordPage.Part] {
        let texts = reader.texts
        func addition(_ path: SitePath, _ text: String) -> RecordListPage.Addition {
            .init(path: Address.path(path.rawValue, ["record": record.description]), text: texts[text])
        }
        return [
            RecordPage.Part(
                id: "follow-ups", heading: texts["nav.follow-ups"],
                table: FollowUpRows(names: names).table(desk.followUps, reader),
                addition: addition(.newFollowUp, "follow-up.new")),
            RecordPage.Part(
                id: "checklists", heading: texts["nav.checklists"],
                table: ChecklistRows(names: names).table(desk.checklists, reader),
                addition: addition(.newChecklist, "checklist.new")),
            RecordPage.Part(
                id: "requests", heading: texts["nav.requests"],
                table: RequestRows(names: names).table(desk.requests, reader),
                addition: addition(.newRequest, "request.new")),
        ]
    }
}
