import BusinessTime
import Model

/// A health score of an account as it is exported, by the names that an import knows.
struct ExportedHealth: Encodable {
    var name: String
    var health: Int
    var at: Instant

    init(_ score: HealthScore, of account: Account) {
        name = account.name
        health = score.score
        at = score.at
    }
}
