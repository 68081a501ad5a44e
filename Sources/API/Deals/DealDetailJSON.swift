import BusinessTime
import Model
import Workflows

/// A deal with the stages it was in and its cases.
struct DealDetailJSON: JSONWritable {
    var detail: DealDetail
    var names: Configuration
    /// What is shown beside the deal itself.
    var parts = Set(Part.allCases)

    /// What can be left out.
    enum Part: String, CaseIterable { case stages, cases }

    func write(to writer: inout JSONWriter) {
        let deal = DealJSON(deal: detail.deal, names: names, account: detail.account)
        writer.object {
            deal.writeFields(to: &$0)
            if parts.contains(.stages) {
                $0.key("stages")
                $0.array(detail.stages) { writer, entry in
                    writer.object {
                        $0.field("stage", entry.stage)
                        $0.field("entered_at", entry.enteredAt)
                    }
                }
            }
            if parts.contains(.cases) { $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) }) }
        }
    }
}

extension DealDetailJSON {
    static let schema = Schema.object(
        DealJSON.self,
        and: [
            Property(
                "stages",
                .list(
                    of: .object([Property("stage", .text, "Which."), Property("entered_at", .moment, "Since when.")])),
                "The stages that it was in, in order."
            ).leftOut,
            Property("cases", .list(of: CaseJSON.self), "Its cases.").leftOut,
        ])
}
