import Model

/// Something that is wrong with what is configured.
struct FindingJSON: JSONWritable {
    var finding: LintFinding

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("severity", finding.severity.rawValue)
            $0.field("place", finding.place)
            $0.field("text", finding.text)
        }
    }
}

extension FindingJSON {
    static let schema = Schema.object([
        Property("severity", .word(LintFinding.Severity.self), "An error keeps it from working, a warning does not."),
        Property("place", .text, "Where it is."),
        Property("text", .text, "What is wrong, and what to do."),
    ])
}
