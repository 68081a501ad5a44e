import BusinessTime
import Model
import Workflows

/// What `POST /api/v1/accounts/{number}/health` takes.
struct HealthInput: JSONInput {
    var score: WholeNumber
    var at: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case score, at }

    func workflow(_ account: Account) throws(Problem) -> ReportHealth {
        var moment: Instant?
        if let at {
            moment = Instant(at)
            if moment == nil {
                throw .invalid("at", "“\(at.prefix(100))” is no moment such as 2026-03-31T10:00:00Z")
            }
        }
        return ReportHealth(account: account.name, score: score.value, at: moment)
    }
}

extension HealthInput {
    static let schema = Schema.input(
        required: [
            Property("score", .whole(0...100), "How well the account is.")
        ],
        optional: [
            Property("at", .moment, "When it was so; now where it is left out.")
        ])

    static let example: String? = #"{"score": 40}"#
}
