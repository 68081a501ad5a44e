package import Model
import Storage

/// Changes what an account is: only the fields that are given.
package struct ChangeAccount: Workflow {
    /// The account.
    package var account: AccountID
    /// How much it matters.
    package var tier: String?
    /// What it pays in a year; an empty text takes that away.
    package var annualValue: String?
    /// The day on which its contract is renewed; an empty text takes it away.
    package var renewal: String?
    /// The owner's address; an empty text takes them away.
    package var owner: String?
    /// Its health now, 0 to 100; added to its history.
    package var health: Int?
    /// Every field, in the order of declaration.
    package init(
        account: AccountID, tier: String? = nil, annualValue: String? = nil, renewal: String? = nil,
        owner: String? = nil, health: Int? = nil
    ) {
        self.account = account
        self.tier = tier
        self.annualValue = annualValue
        self.renewal = renewal
        self.owner = owner
        self.health = health
    }

    package var nouns: [Noun] { [.account] }

    package func perform(in transaction: Transaction) throws -> Account {
        let earlier = try transaction.account(account)
        var changed = earlier
        var validator = Validator()
        if let tier = validator.word("tier", tier, as: AccountTier.self) { changed.tier = tier }
        if let annualValue {
            changed.annualValue = annualValue.isEmpty ? nil : validator.money("annual value", annualValue)
        }
        if let renewal { changed.renewal = renewal.isEmpty ? nil : validator.day("renewal", renewal) }
        if let owner {
            let names = try transaction.configuration
            changed.owner = owner.isEmpty ? nil : validator.person("owner", owner, names, kept: earlier.owner)
        }
        if let health {
            if !(0...100).contains(health) { validator.reject("health", "\(health) is not between 0 and 100") }
            changed.health = health
        }
        try validator.finish()
        if let health { try transaction.writer.insert(HealthScore(at: transaction.now, score: health), of: account) }
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
