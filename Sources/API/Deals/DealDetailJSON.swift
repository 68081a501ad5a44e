import BusinessTime
import Model
import Workflows

/// A deal with the stages it was in and its cases.
struct DealDetailJSON: JSONWritable {
    var detail: DealDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let deal = DealJSON(deal: detail.deal, names: names, account: detail.account)
        writer.object {
            deal.writeFields(to: &$0)
            $0.key("stages")
            $0.array(detail.stages) { writer, entry in
                writer.object {
                    $0.field("stage", entry.stage)
                    $0.field("entered_at", entry.enteredAt)
                }
            }
            $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) })
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
                "The stages that it was in, in order."),
            Property("cases", .list(of: CaseJSON.self), "Its cases."),
        ])
}
