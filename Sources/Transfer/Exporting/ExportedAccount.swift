import BusinessTime
import Model

/// An account as it is exported, by the names that an import knows.
struct ExportedAccount: Encodable {
    var number: Int64
    var name: String
    var tier: String
    var region: String?
    var language: String
    var value: Money?
    var renewal: CivilDay?
    var owner: String?
    var department: String?
    var health: Int?
    var healthAt: Instant?
    var externalReference: String?

    init(_ account: Account, healthAt: Instant?, _ names: ExportNames) {
        number = account.id.rawValue
        name = account.name
        tier = account.tier.rawValue
        region = account.region
        language = account.language
        value = account.annualValue
        renewal = account.renewal
        owner = names.address(account.owner)
        department = account.department.map { names.name($0) }
        health = account.health
        self.healthAt = healthAt
        externalReference = account.externalReference
    }
}
