import Model
import Templating
import Workflows

extension TicketPage {
    /// What happened to the ticket, the newest first.
    func history(_ reader: Reader) -> [String: TemplateValue] {
        ["history": .list(desk.events.reversed().map { value($0, reader) })]
    }

    /// One event: when, who, what, and each field that changed.
    func value(_ event: Event, _ reader: Reader) -> TemplateValue {
        let draft = event.draft
        let changes = draft.changes.filter { $0.field != "message" }
        return [
            "at": reader.moment(draft.at), "who": .text(name(draft.actor, reader)),
            "what": .text(reader.texts.find("event.\(draft.kind.rawValue)") ?? draft.kind.rawValue),
            "changes": .list(
                changes.map { change in
                    let before = change.before.map { text($0, of: change.field, reader) }
                    let after = change.after.map { text($0, of: change.field, reader) }
                    return [
                        "field": .text(reader.texts.find("field.\(change.field)") ?? change.field),
                        "before": before.map { .text($0) } ?? .null,
                        "after": .text(after ?? reader.texts["change.nothing"]),
                    ]
                }),
        ]
    }

    /// A stored value as people read it.
    private func text(_ value: String, of field: String, _ reader: Reader) -> String {
        switch field {
        case "priority", "status": reader.texts.find("\(field).\(value)") ?? value
        case "assignee": Int64(value).flatMap { person(PersonID($0)) } ?? value
        case "team": Int64(value).flatMap { names.teams[TeamID($0)]?.name } ?? value
        case "department": Int64(value).flatMap { names.departments[DepartmentID($0)]?.name } ?? value
        default: value
        }
    }
}
