import HTTPServer
import Model
import Transfer
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
            Route(.get, SitePath.auditFile.rawValue, name: "pages.audit.file", handler: desk.admin(send)),
        ]
    }

    @Sendable private func send(_ request: Request, _ member: Member) async throws -> Response {
        guard let format = TransferFormat(rawValue: request.query["format"] ?? "jsonl") else {
            throw HTTPError.notFound
        }
        let file = TrailFile(as: format, from: desk.environment, by: member.principal)
        return try await .download(file, type: format.mediaType, name: "audit.\(format.rawValue)") { [desk] in
            desk.onError($0, request)
        }
    }

    private func show(
        _ query: Parameters, _ member: Member, report: AuditReport? = nil
    ) async throws -> Response {
        let about = String((query["about"] ?? "").prefix(100))
        let subject = Self.subject(about)
        let isUnread = !about.isEmpty && subject == nil
        let before = query["before"].flatMap { Int64($0) }
        // One more than is shown tells that there are older ones.
        let found =
            isUnread
            ? []
            : try await desk.environment.ask(
                ListEvents(subject: subject, before: before, limit: Self.pageSize + 1), as: member.principal)
        let events = found.suffix(Self.pageSize)
        let older = found.count > Self.pageSize ? events.first?.sequence : nil
        return try desk.show(
            AuditPage(
                events: events.reversed(), names: desk.environment.snapshot.configuration, about: about,
                isNewest: before == nil, older: older, report: report,
                problem: isUnread ? member.texts["audit.unread"] : nil), for: member)
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
