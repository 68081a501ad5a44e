import Model
import Workflows

/// Follow-ups as rows of a table.
struct FollowUpRows: Sendable {
    var names: Configuration

    func table(_ followUps: [FollowUp], _ reader: Reader) -> RecordTable {
        let texts = reader.texts
        return RecordTable(
            caption: texts["nav.follow-ups"],
            columns: [
                texts["record.follow-up"], texts["field.due"], texts["field.status"], texts["field.owner"],
            ],
            rows: followUps.map { followUp in
                [
                    .link(
                        .followUp(followUp.id), followUp.title,
                        under: followUp.record.map { "\(texts["record.\($0.kind.rawValue)"]) \($0.number)" }),
                    followUp.status.isOpen ? .due(followUp.dueAt) : .moment(followUp.dueAt),
                    .badge(texts["state.\(followUp.status.rawValue)"], kind: followUp.status.rawValue),
                    .text(names.people[followUp.owner]?.name),
                ]
            })
    }
}
