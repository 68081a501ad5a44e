import Model
import Templating

/// Turns a record's cases into what people read, for `case.mustache`.
struct CaseWords: Sendable {
    /// Where people and escalations are looked up.
    var names: Configuration

    func value(_ value: Case, _ reader: Reader) -> TemplateValue {
        [
            "number": .integer(value.id.rawValue), "reason": .text(reader.local(value.reason)),
            "escalation": .text(names.escalations[value.escalation]?.name ?? ""),
            "statusText": .text(reader.texts.word("case", value.status)), "isOpen": .bool(value.status.isOpen),
            "holder": .text(names.people[value.holder]?.name ?? ""), "because": .text(value.because),
            "opened": reader.moment(value.openedAt), "due": value.status.isOpen ? reader.due(value.timesOutAt) : .null,
        ]
    }
}
