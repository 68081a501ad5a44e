import Model
import Workflows

/// A follow-up with the next of its series and its cases.
struct FollowUpDetailJSON: JSONWritable {
    var followUp: FollowUp
    var next: FollowUp?
    var cases: [Case]
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let followUp = FollowUpJSON(followUp: followUp, names: names)
        writer.object {
            followUp.writeFields(to: &$0)
            $0.field("next", next.map { ReferenceJSON(number: $0.id.rawValue, name: $0.title) })
            $0.field("cases", cases.lazy.map { CaseJSON(value: $0, names: names) })
        }
    }
}

extension FollowUpDetailJSON {
    static let schema = Schema.object(
        FollowUpJSON.self,
        and: [
            Property("next", .of(ReferenceJSON.self).nullable, "The next of its series."),
            Property("cases", .list(of: CaseJSON.self), "Its cases."),
        ])
}
