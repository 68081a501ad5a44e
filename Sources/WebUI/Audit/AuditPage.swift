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
        let words = EventWords(names: names, reader: reader)
        return [
            "action": .text(SitePath.audit.rawValue), "verification": .text(SitePath.auditVerification.rawValue),
            "about": .text(about), "isNarrow": .bool(!about.isEmpty), "isEmpty": .bool(events.isEmpty),
            "problem": problem.map { .text($0) } ?? .null, "events": .list(events.map { row($0, words) }),
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

    /// One line, in the words of a record's history; what it is about leads to all that happened to that.
    private func row(_ event: Event, _ words: EventWords) -> TemplateValue {
        let subject = event.draft.subject
        return [
            "sequence": .integer(event.sequence), "event": words.value(event),
            "kind": .text(event.draft.kind.rawValue), "subject": .text(words.name(subject)),
            "path": .text(
                Address.path(SitePath.audit.rawValue, ["about": "\(subject.noun.rawValue) \(subject.number)"])),
        ]
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
