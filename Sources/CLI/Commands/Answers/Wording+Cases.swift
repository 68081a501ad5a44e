import BusinessTime
import Model
import Transfer

extension Wording {
    /// Where a case stands, as a sentence.
    func sentence(_ value: Case) -> String {
        let start = "Case \(value.id) (“\(name(value.escalation))”, \(value.record))"
        guard value.status.isOpen else { return "\(start) has ended: \(value.status.rawValue)." }
        if value.waiting != nil {
            return "\(start) waits in a queue until somebody has room; \(name(value.holder)) answers for it."
        }
        let waits = value.status == .returned ? "was returned and waits for a correction by" : "waits for"
        return "\(start) \(waits) \(who(value)) until \(zoned(value.timesOutAt))."
    }

    /// Whom a case waits for: everybody who is asked and has not answered, or its holder.
    func who(_ value: Case) -> String {
        if value.waiting != nil { return "the queue (\(name(value.holder)))" }
        return value.ballot == nil ? name(value.holder) : value.unanswered.map { name($0) }.joined(separator: ", ")
    }

    /// What happens to a case next by itself; nil where it has ended.
    func outlook(_ value: Case) -> CaseOutlook? { names.outlook(value) }

    /// Cases as a table for people.
    func table(_ cases: [Case]) -> TextTable {
        var table = TextTable([
            .init("CASE", alignment: .right), .init("STATUS"), .init("RECORD", isFixed: true), .init("ESCALATION"),
            .init("STEP", alignment: .right), .init("WITH"), .init("SINCE", isFixed: true), .init("NEXT"),
            .init("REASON"),
        ])
        for value in cases {
            table.append([
                "\(value.id)", value.status.rawValue, value.record.description, name(value.escalation), "\(value.step)",
                value.status.isOpen ? who(value) : name(value.holder), moment(value.enteredAt),
                outlook(value).map { "\(moment($0.at)): \($0.text)" } ?? "–", value.reason,
            ])
        }
        return table
    }
}
