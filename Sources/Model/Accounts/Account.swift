package import BusinessTime

/// A customer's company.
package struct Account: Hashable, Sendable {
    /// The account's number.
    package var id: AccountID
    /// Its name, unique, compared without regard to case.
    package var name: String
    /// How much it matters.
    package var tier: AccountTier
    /// Where it is, in the company's own words.
    package var region: String?
    /// The language it is written to, as a BCP 47 tag.
    package var language: String
    /// What it pays in a year.
    package var annualValue: Money?
    /// The day on which its contract is renewed.
    package var renewal: CivilDay?
    /// Who answers for it here.
    package var owner: PersonID?
    /// The newest health score, 0 (lost) to 100 (well).
    package var health: Int?
    /// The department that looks after it; nil: all may see it.
    package var department: DepartmentID?
    /// What another system calls it, for imports that are run again.
    package var externalReference: String?
    /// Every field, in the order of declaration.
    package init(
        id: AccountID, name: String, tier: AccountTier = .standard, region: String? = nil, language: String = "en",
        annualValue: Money? = nil, renewal: CivilDay? = nil, owner: PersonID? = nil, health: Int? = nil,
        department: DepartmentID? = nil, externalReference: String? = nil
    ) {
        self.id = id
        self.name = name
        self.tier = tier
        self.region = region
        self.language = language
        self.annualValue = annualValue
        self.renewal = renewal
        self.owner = owner
        self.health = health
        self.department = department
        self.externalReference = externalReference
    }
}
