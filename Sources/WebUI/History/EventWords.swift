import BusinessTime
import Model
import Templating

/// Turns the events of a record's history into what people read: names for numbers, words for values, moments by the
/// reader's clocks.
struct EventWords: Sendable {
    /// Where people, teams, departments and escalations are looked up.
    var names: Configuration
    /// The customer whom the record is about; nil: none.
    var customer: Customer?
    /// The company that the record is about; nil: none.
    var account: Account?
    let reader: Reader

    private var texts: Texts { reader.texts }

    /// One event: when, who, what, and each field that changed.
    func value(_ event: Event) -> TemplateValue {
        let draft = event.draft
        return [
            "at": reader.moment(draft.at), "who": .text(name(draft.actor)),
            "what": .text(texts.find("event.\(draft.kind.rawValue)") ?? draft.kind.rawValue),
            "changes": .list(
                draft.changes.filter { $0.field != "message" }.map { change in
                    [
                        "field": .text(field(change.field, of: draft.subject.noun)),
                        "before": change.before.map { .text(text($0, of: change.field)) } ?? .null,
                        "after": .text(
                            change.after.map { text($0, of: change.field) } ?? texts["change.nothing"]),
                    ]
                }),
        ]
    }

    /// Who did something.
    func name(_ actor: Actor) -> String {
        switch actor {
        case .system: texts["actor.system"]
        case .console: texts["actor.console"]
        case .person(let id): names.people[id]?.name ?? texts["actor.unknown"]
        case .incoming: texts["actor.incoming"]
        case .customer(let id): customer.flatMap { $0.id == id ? $0.name : nil } ?? texts["actor.customer"]
        }
    }

    /// A record by its kind and number.
    func name(_ record: RecordReference) -> String {
        "\(texts["record.\(record.kind.rawValue)"]) \(record.number)"
    }

    /// A field by the name that people know it by; where several of a kind are numbered, with its number.
    private func field(_ field: String, of noun: Noun) -> String {
        // A ticket’s tier is a line of support, a company’s how much it matters.
        if field == "tier", noun == .account { return texts["account.tier"] }
        if let name = texts.find("field.\(field)") { return name }
        let words = field.split(separator: " ")
        if words.count > 1, Int(words[1]) != nil {
            let kind = ([words[0]] + words.dropFirst(2)).joined(separator: " ")
            if let name = texts.find("field.\(kind)") { return "\(name) \(words[1])" }
        }
        // What an admin sets is called as it is on its own page.
        let key = field.lowercased().replacing(" ", with: "-")
        return texts.find("audit.field.\(key)") ?? texts.find("\(noun.rawValue).\(key)") ?? field
    }

    /// What an event is about, by its kind and number.
    func name(_ subject: Subject) -> String {
        let kind = texts.find("record.\(subject.noun.rawValue)") ?? texts.find("audit.noun.\(subject.noun.rawValue)")
        return "\(kind ?? subject.noun.rawValue) \(subject.number)"
    }

    /// A stored value as people read it.
    private func text(_ value: String, of field: String) -> String {
        // The digest is for whoever proves the trail.
        if field == "attachment", let digest = value.firstRange(of: ", SHA-256 ") {
            return String(value[..<digest.lowerBound]) + ")"
        }
        let known = number(value, of: field) ?? word(value, of: field) ?? moment(value)
        if let known { return known }
        let records = value.split(separator: ", ").map { RecordReference(String($0)) }
        return records.contains(nil) ? reader.local(value) : records.compactMap { $0.map(name) }.joined(separator: ", ")
    }

    /// What a number stands for.
    private func number(_ value: String, of field: String) -> String? {
        switch field {
        case "share": return Double(value).map { reader.percent(($0 * 100).rounded()) }
        case "discount": return Double(value).map(reader.percent)
        case "members":
            let ids = value.split(separator: ", ").map { Int64($0) }
            return ids.map { $0.flatMap { names.people[PersonID($0)]?.name } ?? texts["actor.unknown"] }
                .joined(separator: ", ")
        case "calendar": return Int64(value).flatMap { names.calendars[CalendarID($0)]?.name }
        case "escalation": return Int64(value).flatMap { names.escalations[EscalationID($0)]?.name }
        case "after hours": return Int64(value).flatMap { names.teams[TeamID($0)]?.name }
        case "assignee", "owner", "item owner", "requester", "holder", "manager", "delegate", "leave delegate",
            "person":
            let id = value.hasPrefix("person ") ? String(value.dropFirst(7)) : value
            return Int64(id).flatMap { names.people[PersonID($0)]?.name }
        case "team": return Int64(value).flatMap { names.teams[TeamID($0)]?.name }
        case "department": return Int64(value).flatMap { names.departments[DepartmentID($0)]?.name }
        case "account": return account.flatMap { "\($0.id)" == value ? $0.name : nil }
        case "merged into", "ticket": return Int64(value).map { name(.ticket(TicketID($0))) }
        default:
            guard field.hasPrefix("item "), field.hasSuffix(" owner") else { return nil }
            return Int64(value).flatMap { names.people[PersonID($0)]?.name }
        }
    }

    /// The word for a value of a closed list.
    private func word(_ value: String, of field: String) -> String? {
        switch field {
        case "priority", "clock", "event", "outcome", "language": texts.find("\(field).\(value)")
        case "status": texts.find("status.\(value)") ?? texts.find("state.\(value)")
        case "state": texts.find("state.\(value)")
        case "tier": texts.find("tier.\(value)") ?? texts.find("line.\(value)")
        case "role": texts.find("role.\(value)")
        case "waits for reply", "enabled", "disabled", "away", "removed", "revoked":
            value == "yes" ? texts["triage.yes"] : value == "no" ? texts["triage.no"] : nil
        default: nil
        }
    }

    /// A moment or a day by the reader's clocks.
    private func moment(_ value: String) -> String? {
        guard value.count >= 10, value.first?.isNumber == true else { return nil }
        return Instant(value).map(reader.exact) ?? CivilDay(value).map(reader.day)
    }
}
