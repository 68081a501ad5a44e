import BusinessTime
package import Model
import Storage
import Triggers

/// Files a deal; its value and discount are looked at by the triggers at once.
package struct OpenDeal: Workflow {
    /// What it is called, at most 300 characters.
    package var name: String
    /// The account's name.
    package var account: String?
    /// Which row of stages it moves along.
    package var pipeline: String?
    /// The stage it is in.
    package var stage: String?
    /// What it is worth, such as `12000 EUR`.
    package var value: String?
    /// The discount asked for, in percent.
    package var discount: Double?
    /// The owner's address.
    package var owner: String?
    /// The department's name; nil: the owner's, or that of whoever files it, or the first there is.
    package var department: String?
    /// The day on which it should be closed.
    package var expectedClose: String?
    /// How it stands; nil: open.
    package var outcome: DealOutcome?
    /// When it was closed, for deals that were.
    package var closedAt: String?
    /// What another system calls it; a second one of the same name is refused.
    package var externalReference: String?
    /// Every field, in the order of declaration.
    package init(
        name: String, account: String? = nil, pipeline: String? = nil, stage: String? = nil, value: String? = nil,
        discount: Double? = nil, owner: String? = nil, department: String? = nil, expectedClose: String? = nil,
        outcome: DealOutcome? = nil, closedAt: String? = nil, externalReference: String? = nil
    ) {
        self.name = name
        self.account = account
        self.pipeline = pipeline
        self.stage = stage
        self.value = value
        self.discount = discount
        self.owner = owner
        self.department = department
        self.expectedClose = expectedClose
        self.outcome = outcome
        self.closedAt = closedAt
        self.externalReference = externalReference
    }

    package var nouns: [Noun] { [.deal] }

    package func perform(in transaction: Transaction) throws -> Deal {
        var deal = try validated(in: transaction)
        deal.id = try transaction.writer.insert(deal)
        let actor = transaction.principal.actor
        try transaction.writer.append(
            EventDraft(
                kind: .dealOpened, subject: Subject(.deal(deal.id)), actor: actor, at: transaction.now,
                changes: Transaction.changes(from: nil, to: deal)))
        // A deal that is over when it is filed is history: nothing about it needs attention any more.
        if deal.outcome == .open {
            transaction.note(
                Occurrence(
                    event: .dealOpened, facts: try transaction.facts(of: deal), message: nil, moment: nil, actor: actor)
            )
        }
        return deal
    }

    /// The deal as it was asked for, without its number; throws every field that is wrong.
    func validated(in transaction: Transaction) throws -> Deal {
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...300)
        let pipeline = pipeline.map { validator.text("pipeline", $0, length: 1...100) } ?? "sales"
        let stage = stage.map { validator.text("stage", $0, length: 1...100) } ?? "new"
        let value = validator.money("value", value)
        if let discount, !(0...100).contains(discount) {
            validator.reject("discount", "\(discount) is not between 0 and 100 percent")
        }
        let owner = validator.person("owner", owner, configuration)
        let named = validator.department("department", department, configuration)
        let expectedClose = validator.day("expected close", expectedClose)
        if let externalReference { validator.text("external reference", externalReference, length: 1...200) }
        let account = try transaction.account(named: account, &validator)?.id
        let closedAt = closedAt.flatMap { text in
            let moment = Instant(text)
            if moment == nil { validator.reject("closed at", "“\(text)” is no moment such as 2026-03-31T10:00:00Z") }
            return moment
        }
        let department =
            named ?? owner.flatMap { configuration.people[$0]?.department } ?? transaction.principal.department
            ?? configuration.departments.keys.min()
        try validator.finish()
        guard let department else {
            throw WorkflowError.invalid("department", "there is none yet; add one with “belay department add”")
        }
        try transaction.requireReach(department, or: "You may file deals in your own department only.")
        if let externalReference, let known = try transaction.writer.deal(externalReference: externalReference) {
            throw WorkflowError.conflict("“\(externalReference)” was filed before, as deal \(known).")
        }
        let now = transaction.now
        let outcome = outcome ?? .open
        return Deal(
            id: 0, name: name, account: account, pipeline: pipeline, stage: stage, stageEnteredAt: now, value: value,
            owner: owner, department: department, discount: discount, expectedClose: expectedClose,
            lastActivityAt: closedAt.map { max($0, now) } ?? now, openedAt: now, outcome: outcome,
            closedAt: outcome == .open ? nil : closedAt ?? now, externalReference: externalReference)
    }
}
