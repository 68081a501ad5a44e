package import BusinessTime
package import Model
import Storage
import Triggers

/// Adds a customer's company.
package struct AddAccount: Workflow {
    /// Its name, unique, at most 200 characters.
    package var name: String
    /// How much it matters: standard, premium or enterprise.
    package var tier: String?
    /// Where it is.
    package var region: String?
    /// The language it is written to.
    package var language: String
    /// What it pays in a year, such as `120000 EUR`.
    package var annualValue: String?
    /// The day on which its contract is renewed.
    package var renewal: String?
    /// The owner's address.
    package var owner: String?
    /// The department's name; nil: all may see it.
    package var department: String?
    /// Its health now, 0 to 100.
    package var health: Int?
    /// What another system calls it.
    package var externalReference: String?
    /// When that was measured; nil: now.
    package var healthAt: Instant?
    /// Every field, in the order of declaration.
    package init(
        name: String, tier: String? = nil, region: String? = nil, language: String = "en",
        annualValue: String? = nil, renewal: String? = nil, owner: String? = nil, department: String? = nil,
        health: Int? = nil, externalReference: String? = nil, healthAt: Instant? = nil
    ) {
        self.name = name
        self.tier = tier
        self.region = region
        self.language = language
        self.annualValue = annualValue
        self.renewal = renewal
        self.owner = owner
        self.department = department
        self.health = health
        self.externalReference = externalReference
        self.healthAt = healthAt
    }

    package var nouns: [Noun] { [.account] }

    package func perform(in transaction: Transaction) throws -> Account {
        var account = try validated(in: transaction)
        account.id = try transaction.writer.insert(account)
        if let health {
            try transaction.writer.insert(HealthScore(at: healthAt ?? transaction.now, score: health), of: account.id)
        }
        try transaction.writer.append(
            EventDraft(
                kind: .accountCreated, subject: Subject(.account(account.id)), actor: transaction.principal.actor,
                at: transaction.now, changes: Transaction.changes(from: nil, to: account)))
        transaction.note(
            Occurrence(
                event: .accountCreated, facts: try transaction.facts(of: account), actor: transaction.principal.actor))
        return account
    }

    /// The account as it was asked for, without its number; throws every field that is wrong.
    func validated(in transaction: Transaction) throws -> Account {
        let configuration = try transaction.configuration
        var validator = Validator()
        var account = Account(id: 0, name: validator.text("name", name, length: 1...200), language: language)
        account.tier = validator.word("tier", tier, as: AccountTier.self) ?? .standard
        account.region = region.map { validator.text("region", $0, length: 1...100) }
        validator.language("language", language)
        account.annualValue = validator.money("annual value", annualValue)
        account.renewal = validator.day("renewal", renewal)
        account.owner = validator.person("owner", owner, configuration)
        account.department = validator.department("department", department, configuration)
        if let externalReference { validator.text("external reference", externalReference, length: 1...200) }
        account.externalReference = externalReference
        if let health, !(0...100).contains(health) { validator.reject("health", "\(health) is not between 0 and 100") }
        account.health = health
        if let healthAt, healthAt > transaction.now {
            validator.reject("health at", "\(healthAt) lies in the future")
        }
        if validator.problems.isEmpty, try transaction.writer.account(named: account.name) != nil {
            validator.reject("name", "there is an account “\(account.name)” already")
        }
        if validator.problems.isEmpty, let externalReference,
            let known = try transaction.writer.account(externalReference: externalReference)
        {
            validator.reject("external reference", "“\(externalReference)” is account \(known) already")
        }
        try validator.finish()
        if let department = account.department {
            try transaction.requireReach(department, or: "You may add accounts to your own department only.")
        }
        return account
    }
}
