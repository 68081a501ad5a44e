import BusinessTime
import Model
import Workflows

/// An account with its health over time and its cases.
struct AccountDetailJSON: JSONWritable {
    var detail: AccountDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let account = AccountJSON(account: detail.account, names: names)
        writer.object {
            account.writeFields(to: &$0)
            $0.key("health_history")
            $0.array(detail.health) { writer, score in
                writer.object {
                    $0.field("at", score.at)
                    $0.field("score", score.score)
                }
            }
            $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) })
        }
    }
}
