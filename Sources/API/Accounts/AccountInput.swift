import Model
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

extension AccountInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...200), "The company's name, unique.")
        ],
        optional: [
            Property("tier", .word(AccountTier.self), "How much they matter; standard where it is left out."),
            Property("region", .text(1...100), "Where they are, in the company's own words."),
            Property(
                "language", .text(2...35), "The language they are answered in, a BCP 47 tag; en where it is left out."),
            Property("annual_value", .of(MoneyInput.self), "What they pay in a year."),
            Property("renewal", .day, "When the contract ends."),
            Property("owner", .colleague, "Whose account it is, by address."),
            Property("department", .reference, "The department it belongs to, by name; else it is everybody's."),
            Property("health", .whole(0...100), "The health score."),
            Property("external_reference", .text(1...200), "What another system calls it, unique."),
        ])

    static let example: String? = #"{"name": "Acme", "tier": "enterprise", "renewal": "2026-12-31"}"#
}
