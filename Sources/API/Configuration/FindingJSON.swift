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
