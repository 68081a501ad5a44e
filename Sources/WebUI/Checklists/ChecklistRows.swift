import Model
import Workflows

/// Checklists as rows of a table.
struct ChecklistRows: Sendable {
    var names: Configuration

    func table(_ checklists: [Checklist], _ reader: Reader) -> RecordTable {
        let texts = reader.texts
        return RecordTable(
            caption: texts["nav.checklists"],
            columns: [
                texts["record.checklist"], texts["checklist.progress"], texts["checklist.next"], texts["field.owner"],
            ],
            rows: checklists.map { checklist in
                let open = checklist.items.filter { $0.state == .open }
                return [
                    .link(
                        .checklist(checklist.id), checklist.name,
                        under: checklist.record.map { "\(texts["record.\($0.kind.rawValue)"]) \($0.number)" }),
                    .text(
                        texts(
                            "checklist.so-many",
                            [
                                "closed": "\(checklist.items.count - open.count)", "all": "\(checklist.items.count)",
                            ])), open.compactMap(\.dueAt).min().map { .due($0) } ?? .none,
                    .text(checklist.owner.flatMap { names.people[$0]?.name }),
                ]
            })
    }
}
