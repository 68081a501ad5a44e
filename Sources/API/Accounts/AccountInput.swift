import Workflows

/// What `POST /api/v1/accounts` takes.
struct AccountInput: JSONInput {
    var name: String?
    var tier: String?
    var region: String?
    var language: String?
    var annualValue: MoneyInput?
    var renewal: String?
    var owner: String?
    var department: String?
    var health: WholeNumber?
    var externalReference: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, tier, region, language
        case annualValue = "annual_value"
        case renewal, owner, department, health
        case externalReference = "external_reference"
    }

    var workflow: AddAccount {
        AddAccount(
            name: name ?? "", tier: tier, region: region, language: language ?? "en", annualValue: annualValue?.text,
            renewal: renewal, owner: owner, department: department, health: health?.value,
            externalReference: externalReference)
    }
}
