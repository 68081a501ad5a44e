import HTTPServer
import Model
import Workflows

/// What can be done with the audit trail.
struct AuditEndpoints: Sendable {
    static let path = "/api/v1/audit"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var subject: Subject?
        if let text = reader.text("about") {
            let parts = text.split { $0 == " " || $0 == ":" }
            if parts.count == 2, let noun = Noun(rawValue: parts[0].lowercased()), let number = Int64(parts[1]) {
                subject = Subject(noun: noun, number: number)
            } else {
                let nouns = Noun.allCases.map(\.rawValue).joined(separator: ", ")
                reader.reject("about", "“\(text.prefix(100))” is no thing such as ticket:12; things are \(nouns)")
            }
        }
        let limit = reader.limit()
        let after = reader.cursor(of: "events")
        try reader.finish()
        let events = try await call.ask(ListEvents(subject: subject, after: after, limit: limit))
        return PageJSON(
            items: events.map { AuditEventJSON(event: $0, names: call.configuration) },
            nextCursor: (events.last?.sequence ?? after).map { Cursor.text("events", after: $0) }
        ).response()
    }

    @Sendable func verify(_ call: Call) async throws -> Response {
        AuditReportJSON(report: try await call.ask(VerifyAudit())).response()
    }
}
