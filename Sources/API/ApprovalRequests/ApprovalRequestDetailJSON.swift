import Model
import Workflows

/// A request with its cases, in which earlier rounds are read.
struct ApprovalRequestDetailJSON: JSONWritable {
    var detail: RequestDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let request = ApprovalRequestJSON(request: detail.request, names: names)
        writer.object {
            request.writeFields(to: &$0)
            $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) })
        }
    }
}

extension ApprovalRequestDetailJSON {
    static let schema = Schema.object(
        ApprovalRequestJSON.self,
        and: [
            Property("cases", .list(of: CaseJSON.self), "Its cases, in which earlier rounds are read.")
        ])
}
