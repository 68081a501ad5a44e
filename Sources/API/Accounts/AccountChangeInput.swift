import Model
import Workflows

/// What `PATCH /api/v1/accounts/{number}` takes; a field that is left out stays as it is.
struct AccountChangeInput: JSONInput {
    var tier: String?
    var annualValue: Removable<MoneyInput>
    var renewal: Removable<String>
    var owner: Removable<String>
    var health: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case tier
        case annualValue = "annual_value"
        case renewal, owner, health
    }

    static var neverNull: [CodingKeys] { [.tier, .health] }

    func workflow(_ account: AccountID) -> ChangeAccount {
        ChangeAccount(
            account: account, tier: tier, annualValue: annualValue.text, renewal: renewal.text, owner: owner.text,
            health: health?.value)
    }
}

extension AccountChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("tier", .word(AccountTier.self), "How much they matter."),
            Property("annual_value", .of(MoneyInput.self), "What they pay in a year; null: unknown."),
            Property("renewal", .day, "When the contract ends; null: unknown."),
            Property("owner", .colleague, "Whose account it is, by address; null: nobody's."),
            Property("health", .whole(0...100), "The health score."),
        ])

    static let example: String? = #"{"tier": "premium"}"#
}
