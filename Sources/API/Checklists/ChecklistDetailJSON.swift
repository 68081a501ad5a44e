import Model
import Workflows

/// A checklist with its cases.
struct ChecklistDetailJSON: JSONWritable {
    var detail: ChecklistDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let checklist = ChecklistJSON(checklist: detail.checklist, names: names)
        writer.object {
            checklist.writeFields(to: &$0)
            $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) })
        }
    }
}

extension ChecklistDetailJSON {
    static let schema = Schema.object(
        ChecklistJSON.self,
        and: [
            Property("cases", .list(of: CaseJSON.self), "Its cases.")
        ])
}
