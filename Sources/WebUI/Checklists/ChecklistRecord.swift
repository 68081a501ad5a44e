import HTTPServer
import Model
import Templating
import Workflows

/// A checklist as a page: each open item with a form that says what became of it.
struct ChecklistRecord: Sendable {
    var detail: ChecklistDetail
    var desk: RecordDesk
    var names: Configuration

    private var checklist: Checklist { detail.checklist }

    func page(_ records: RecordRoutes, _ member: Member, _ draft: FormDraft?) -> RecordPage {
        let texts = member.texts
        let open = checklist.count(.open)
        return RecordPage(
            record: .checklist(checklist.id), section: .checklists, name: checklist.name,
            badges: [
                .badge(texts["state.\(checklist.status)"], kind: checklist.status),
                .text(
                    texts(
                        "checklist.so-many",
                        ["closed": "\(checklist.items.count - open)", "all": "\(checklist.items.count)"])),
            ],
            facts: [
                (texts["field.record"], .record(checklist.record, texts)),
                (texts["field.owner"], .text(checklist.owner.flatMap { names.people[$0]?.name })),
                (texts["field.department"], .text(names.departments[checklist.department]?.name)),
                (texts["checklist.started"], .moment(checklist.startedAt)),
            ], forms: [records.escalationForm(checklist.id.rawValue, texts, draft)],
            items: items(member, draft), cases: detail.cases, desk: desk, names: names)
    }

    private func items(_ member: Member, _ draft: FormDraft?) -> TemplateValue {
        let path = SitePath.path(of: .checklist(checklist.id), .items)
        let typed = draft?.form == .items ? draft : nil
        return .list(
            checklist.items.enumerated().map { index, item in
                let place = index + 1
                let isTyped = typed?.typed["item"] == "\(place)"
                return value(item, place, path, isTyped ? typed : nil, member)
            })
    }

    private func value(
        _ item: ChecklistItem, _ place: Int, _ path: String, _ draft: FormDraft?, _ member: Member
    ) -> TemplateValue {
        let texts = member.texts
        let reader = member.reader
        let words = EventWords(names: names, reader: reader)
        return [
            "place": .integer(Int64(place)), "title": .text(item.title), "isOpen": .bool(item.state == .open),
            "action": .text("\(path)?version=\(checklist.version)#item-\(place)"), "isRequired": .bool(item.isRequired),
            "state": .text(item.state.rawValue), "stateText": .text(texts["state.\(item.state.rawValue)"]),
            "owner": item.owner.flatMap { names.people[$0]?.name }.map { .text($0) } ?? .null,
            "due": item.state == .open ? item.dueAt.map { reader.due($0) } ?? .null : .null,
            "note": item.note.map { .text($0) } ?? .null, "closedAt": item.closedAt.map { reader.moment($0) } ?? .null,
            "closedBy": item.closedBy.map { .text(words.name($0)) } ?? .null,
            "typed": .text(draft?.typed["note"] ?? ""),
            "problem": draft.map { draft in
                .text(
                    draft.error.isConflict
                        ? texts["conflict.record"] : draft.error.sentences(for: reader).joined(separator: " "))
            } ?? .null,
        ]
    }
}
