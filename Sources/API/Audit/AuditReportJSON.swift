import Model

/// Whether the audit trail is whole, as the API shows it.
struct AuditReportJSON: JSONWritable {
    var report: AuditReport

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("intact", report.firstBreak == nil)
            $0.field("events", report.events)
            $0.field("broken_at", report.firstBreak?.sequence)
            $0.field("why", report.firstBreak?.why)
        }
    }
}

extension AuditReportJSON {
    static let schema = Schema.object([
        Property("intact", .flag, "Whether nothing was changed, removed or slipped in."),
        Property("events", .count, "How many events were checked."),
        Property("broken_at", .id.nullable, "The first event that does not follow from the one before."),
        Property("why", .text.nullable, "What is wrong with it."),
    ])
}
