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
