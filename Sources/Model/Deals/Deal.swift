package import BusinessTime

/// A sale that is being worked on.
package struct Deal: Hashable, Sendable {
    /// The deal's number.
    package var id: DealID
    /// What it is called.
    package var name: String
    /// The company it would be sold to; real data often lacks it.
    package var account: AccountID?
    /// Which row of stages it moves along.
    package var pipeline: String
    /// The stage it is in.
    package var stage: String
    /// When it came into that stage.
    package var stageEnteredAt: Instant
    /// What it is worth; nil while nobody has said.
    package var value: Money?
    /// Who works on it.
    package var owner: PersonID?
    /// The department it belongs to.
    package var department: DepartmentID
    /// The discount asked for, in percent, 0 to 100.
    package var discount: Double?
    /// The day on which it should be closed.
    package var expectedClose: CivilDay?
    /// When somebody last did something about it.
    package var lastActivityAt: Instant
    /// When it was opened.
    package var openedAt: Instant
    /// How it stands.
    package var outcome: DealOutcome
    /// When it was won or lost.
    package var closedAt: Instant?
    /// What another system calls it, for imports that are run again.
    package var externalReference: String?
    /// Counts changes, from 1.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: DealID, name: String, account: AccountID? = nil, pipeline: String = "sales", stage: String,
        stageEnteredAt: Instant, value: Money? = nil, owner: PersonID? = nil, department: DepartmentID,
        discount: Double? = nil, expectedClose: CivilDay? = nil, lastActivityAt: Instant, openedAt: Instant,
        outcome: DealOutcome = .open, closedAt: Instant? = nil, externalReference: String? = nil, version: Int64 = 1
    ) {
        self.id = id
        self.name = name
        self.account = account
        self.pipeline = pipeline
        self.stage = stage
        self.stageEnteredAt = stageEnteredAt
        self.value = value
        self.owner = owner
        self.department = department
        self.discount = discount
        self.expectedClose = expectedClose
        self.lastActivityAt = lastActivityAt
        self.openedAt = openedAt
        self.outcome = outcome
        self.closedAt = closedAt
        self.externalReference = externalReference
        self.version = version
    }
}
