import HTTPServer
import Model
import Workflows

/// The audit trail, `/audit`, and the proof that it is whole.
struct AuditPages: Sendable {
    let desk: PageDesk

    private static let pageSize = 50

    var routes: [Route] {
        [
            Route(
                .get, SitePath.audit.rawValue, name: "pages.audit",
                handler: desk.admin { request, member in try await show(request.query, member) }),
            Route(
                .post, SitePath.auditVerification.rawValue, name: "pages.audit.verify", maximumBodyBytes: 16_384,
                handler: desk.admin { request, member in
                    _ = try desk.form(request, member.visitor)
                    let report = try await desk.environment.ask(VerifyAudit(), as: member.principal)
                    return try await show(Parameters(), member, report: report)
                }),
        ]
    }

    private func show(
        _ query: Parameters, _ member: Member, report: AuditReport? = nil
    ) async throws -> Response {
        let about = String((query["about"] ?? "").prefix(100))
        let subject = Self.subject(about)
        let isUnread = !about.isEmpty && subject == nil
        let before = query["before"].flatMap { Int64($0) }
        // Events are numbered without gaps, so that the page before one begins so many numbers earlier.
        let after = subject == nil ? before.map { max($0 - Int64(Self.pageSize) - 1, 0) } : nil
        let found =
            isUnread
            ? []
            : try await desk.environment.ask(
                ListEvents(subject: subject, after: after, limit: subject == nil ? Self.pageSize : 500),
                as: member.principal)
        let events = found.filter { event in before.map { event.sequence < $0 } ?? true }
        let first = events.first?.sequence ?? 1
        let older =
            subject == nil && first > 1
            ? Address.path(SitePath.audit.rawValue, ["before": String(first)]) : nil
        return try desk.show(
            AuditPage(
                events: events.reversed(), names: desk.environment.snapshot.configuration, about: about, older: older,
                report: report, problem: isUnread ? member.texts["audit.unread"] : nil), for: member)
    }

    /// What `ticket 12` names.
    private static func subject(_ text: String) -> Subject? {
        let parts = text.split { $0 == " " || $0 == ":" }
        guard parts.count == 2, let noun = Noun(rawValue: parts[0].lowercased()), let number = Int64(parts[1]) else {
            return nil
        }
        return Subject(noun: noun, number: number)
    }
}
