import BusinessTime
import Model
import Templating
import Transfer

/// What happened, line by line, and whether nobody has touched it since.
struct AuditPage: ConfigurationPage {
    static let template = "audit"

    var events: [Event]
    var names: Configuration
    /// What was looked for.
    var about: String
    /// Whether these are the newest lines.
    var isNewest: Bool
    /// The line that older ones come before; nil: there are none.
    var older: Int64?
    /// What the proof found; nil: nobody asked.
    var report: AuditReport?
    /// What could not be read of what was looked for.
    var problem: String?

    var area: AdministrationArea { .audit }
    var isFirst: Bool { true }

    func title(for reader: Reader) -> String { reader.texts["area.audit"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "action": .text(SitePath.audit.rawValue), "verification": .text(SitePath.auditVerification.rawValue),
            "about": .text(about), "isNarrow": .bool(!about.isEmpty), "isEmpty": .bool(events.isEmpty),
            "problem": problem.map { .text($0) } ?? .null, "events": .list(events.map { row($0, reader) }),
            "older": older.map { .text(address(before: $0)) } ?? .null,
            "newest": isNewest ? .null : .text(address(before: nil)),
            "hasPager": .bool(older != nil || !isNewest),
            "files": .list(
                [TransferFormat.jsonl, .csv].map { format in
                    [
                        "path": .text(Address.path(SitePath.auditFile.rawValue, ["format": format.rawValue])),
                        "text": .text(reader.texts["audit.file.\(format.rawValue)"]),
                    ]
                }), "report": report.map { verdict($0, reader.texts) } ?? .null,
        ]
    }

    private func address(before sequence: Int64?) -> String {
        Address.path(
            SitePath.audit.rawValue,
            ["about": about.isEmpty ? nil : about, "before": sequence.map { String($0) }])
    }

    private func row(_ event: Event, _ reader: Reader) -> TemplateValue {
        let draft = event.draft
        let subject = "\(draft.subject.noun.rawValue) \(draft.subject.number)"
        return [
            "sequence": .integer(event.sequence), "at": reader.moment(draft.at),
            "who": .text(name(draft.actor, reader)),
            "what": .text(draft.kind.rawValue), "subject": .text(subject),
            "path": .text(Address.path(SitePath.audit.rawValue, ["about": subject])),
            "changes": .list(
                draft.changes.map {
                    [
                        "field": .text($0.field), "before": $0.before.map { .text($0) } ?? .null,
                        "after": .text($0.after ?? "–"),
                    ]
                }),
        ]
    }

    private func name(_ actor: Actor, _ reader: Reader) -> String {
        switch actor {
        case .system: reader.texts["actor.system"]
        case .console: reader.texts["actor.console"]
        case .customer: reader.texts["actor.customer"]
        case .incoming: reader.texts["actor.incoming"]
        case .person(let id): names.people[id]?.name ?? reader.texts["actor.unknown"]
        }
    }

    private func verdict(_ report: AuditReport, _ texts: Texts) -> TemplateValue {
        let count = String(report.events)
        guard let broken = report.firstBreak else {
            return ["isWhole": .bool(true), "text": .text(texts("audit.whole", ["count": count]))]
        }
        return [
            "isWhole": .bool(false),
            "text": .text(texts("audit.broken", ["number": String(broken.sequence), "why": broken.why])),
        ]
    }
}
