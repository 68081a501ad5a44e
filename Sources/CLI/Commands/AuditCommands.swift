import BusinessTime
import Model
import Storage
import Workflows

/// `belay audit`
enum AuditCommands {
    static let group = Command<Session>(
        "audit", "Check the audit trail.", subcommands: [verify, list] + AuditExporting.commands)

    private struct Report: Encodable {
        var events: Int64
        var isIntact: Bool
        var brokenAt: Int64?
        var why: String?
    }

    private static let verify = Command.onData(
        "verify", "Prove that nothing in the audit trail was changed, removed or slipped in.",
        options: [
            Option("file", "Check this exported trail (JSON lines) instead; no data file is needed.", kind: .file)
        ]
    ) { arguments, session in
        let report =
            if let file = arguments.string("file") {
                try AuditFile(path: session.path(file)).verify()
            } else {
                try await session.ask(VerifyAudit())
            }
        let broken = report.firstBreak
        let answer = Report(
            events: report.events, isIntact: broken == nil, brokenAt: broken?.sequence, why: broken?.why)
        try session.answer(answer) {
            guard let broken else {
                return "The audit trail is intact: \(report.events) events, each follows from the one before.\n"
            }
            return
                "The audit trail is broken at event \(broken.sequence): \(broken.why). The \(report.events) events before "
                + "it are intact. Keep this file as it is, and compare it with a backup.\n"
        }
        return broken == nil ? .succeeded : .failed
    }

    private struct EventAnswer: Encodable {
        var sequence: Int64
        var at: Instant
        var kind: String
        var subject: Subject
        var actor: String
        var origin: String?
        var changes: [FieldChange]
    }

    private static let list = Command.onData(
        "list", "List what happened, in order; the newest unless told otherwise.",
        options: [
            Option("about", "Only what happened to this, such as “ticket 12” or “case 3”.", placeholder: "THING"),
            Option("after", "What came after this event.", kind: .integer(0...Int.max)),
            Option("limit", "How many at most.", kind: .integer(1...1000), default: "25"),
        ]
    ) { arguments, session in
        let subject = try arguments.string("about").map { text in
            guard let subject = Subject(text) else {
                throw arguments.refusal(
                    "--about takes a thing and its number, such as “ticket 12”, not “\(text)”; things are "
                        + "\(Noun.allCases.words).")
            }
            return subject
        }
        let events = try await session.ask(
            ListEvents(
                subject: subject, after: arguments.integer("after").map(Int64.init),
                limit: arguments.integer("limit") ?? 25))
        let wording = try await session.wording()
        let answers = events.map { event in
            EventAnswer(
                sequence: event.sequence, at: event.draft.at, kind: event.draft.kind.rawValue,
                subject: event.draft.subject, actor: wording.name(event.draft.actor),
                origin: event.draft.origin?.description, changes: event.draft.changes)
        }
        try session.answer(ListAnswer(items: answers, next: events.last.map { "\($0.sequence)" })) {
            guard !answers.isEmpty else { return "No event matches.\n" }
            var table = TextTable([
                .init("EVENT", alignment: .right), .init("AT", isFixed: true), .init("WHAT"),
                .init("ABOUT", isFixed: true), .init("BY"), .init("FROM"), .init("CHANGES"),
            ])
            for answer in answers {
                table.append([
                    "\(answer.sequence)", wording.moment(answer.at), answer.kind, answer.subject.description,
                    answer.actor, answer.origin ?? "", answer.changes.map(text).joined(separator: "; "),
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func text(_ change: FieldChange) -> String {
        switch (change.before, change.after) {
        case (nil, let after?): "\(change.field): \(after)"
        case (let before?, nil): "\(change.field): \(before) → nothing"
        case (let before, let after): "\(change.field): \(before ?? "nothing") → \(after ?? "nothing")"
        }
    }
}

extension Subject {
    /// Reads `ticket 12`; nil where it names no thing.
    fileprivate init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let noun = Noun(rawValue: parts[0].lowercased()), let number = Int64(parts[1]) else {
            return nil
        }
        self.init(noun: noun, number: number)
    }
}
