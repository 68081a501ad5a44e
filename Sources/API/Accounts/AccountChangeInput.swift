import Model
import Workflows

/// What `PATCH /api/v1/accounts/{number}` takes; a field that is left out stays as it is.
struct AccountChangeInput: JSONInput {
    var tier: String?
    var annualValue: MoneyInput?
    var renewal: String?
    var owner: Removable
    var health: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case tier
        case annualValue = "annual_value"
        case renewal, owner, health
    }

    static var neverNull: [CodingKeys] { [.tier, .annualValue, .renewal, .health] }

    func workflow(_ account: AccountID) -> ChangeAccount {
        ChangeAccount(
            account: account, tier: tier, annualValue: annualValue?.text, renewal: renewal, owner: owner.text,
            health: health?.value)
    }
}

extension AccountChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("tier", .word(AccountTier.self), "How much they matter."),
            Property("annual_value", .of(MoneyInput.self), "What they pay in a year."),
            Property("renewal", .day, "When the contract ends."),
            Property("owner", .colleague, "Whose account it is, by address; null: nobody's."),
            Property("health", .whole(0...100), "The health score."),
        ])

    static let example: String? = #"{"tier": "premium"}"#
}
