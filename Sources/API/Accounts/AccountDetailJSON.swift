import BusinessTime
import Model
import Workflows

/// An account with its health over time and its cases.
struct AccountDetailJSON: JSONWritable {
    var detail: AccountDetail
    var names: Configuration
    /// What is shown beside the account itself.
    var parts = Set(Part.allCases)

    /// What can be left out.
    enum Part: String, CaseIterable {
        case health = "health_history"
        case cases
    }

    func write(to writer: inout JSONWriter) {
        let account = AccountJSON(account: detail.account, names: names)
        writer.object {
            account.writeFields(to: &$0)
            if parts.contains(.health) {
                $0.key("health_history")
                $0.array(detail.health) { writer, score in
                    writer.object {
                        $0.field("at", score.at)
                        $0.field("score", score.score)
                    }
                }
            }
            if parts.contains(.cases) { $0.field("cases", detail.cases.lazy.map { CaseJSON(value: $0, names: names) }) }
        }
    }
}

extension AccountDetailJSON {
    static let schema = Schema.object(
        AccountJSON.self,
        and: [
            Property(
                "health_history",
                .list(of: .object([Property("at", .moment, "When."), Property("score", .whole, "How well.")])),
                "The scores, the newest last."
            ).leftOut,
            Property("cases", .list(of: CaseJSON.self), "Its cases.").leftOut,
        ])
}
