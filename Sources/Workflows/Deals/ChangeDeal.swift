package import Model

/// Changes what a deal is: only the fields that are given.
package struct ChangeDeal: Workflow {
    /// The deal.
    package var deal: DealID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What it is called.
    package var name: String?
    /// The stage it is in.
    package var stage: String?
    /// What it is worth, such as `12000 EUR`; an empty text takes that away.
    package var value: String?
    /// The discount asked for, in percent.
    package var discount: Double?
    /// Whether no discount is asked for any more.
    package var removesDiscount: Bool
    /// The owner's address; an empty text takes them away.
    package var owner: String?
    /// The day on which it should be closed; an empty text takes it away.
    package var expectedClose: String?
    /// How it stands: open, won or lost.
    package var outcome: String?
    /// Every field, in the order of declaration.
    package init(
        deal: DealID, expectedVersion: Int64? = nil, name: String? = nil, stage: String? = nil,
        value: String? = nil, discount: Double? = nil, removesDiscount: Bool = false, owner: String? = nil,
        expectedClose: String? = nil, outcome: String? = nil
    ) {
        self.deal = deal
        self.expectedVersion = expectedVersion
        self.name = name
        self.stage = stage
        self.value = value
        self.discount = discount
        self.removesDiscount = removesDiscount
        self.owner = owner
        self.expectedClose = expectedClose
        self.outcome = outcome
    }

    package var nouns: [Noun] { [.deal] }

    package func perform(in transaction: Transaction) throws -> Deal {
        let earlier = try transaction.deal(deal)
        try transaction.requireVersion(expectedVersion, earlier.version, of: .deal(deal), "Deal \(deal)")
        let configuration = try transaction.configuration
        var validator = Validator()
        var changed = earlier
        if let name { changed.name = validator.text("name", name, length: 1...300) }
        if let stage { changed.stage = validator.text("stage", stage, length: 1...100) }
        if let value { changed.value = value.isEmpty ? nil : validator.money("value", value) }
        if removesDiscount { changed.discount = nil }
        if let discount {
            if !(0...100).contains(discount) {
                validator.reject("discount", "\(discount) is not between 0 and 100 percent")
            }
            changed.discount = discount
        }
        if let owner {
            changed.owner =
                owner.isEmpty ? nil : validator.person("owner", owner, configuration, kept: earlier.owner)
        }
        if let expectedClose {
            changed.expectedClose = expectedClose.isEmpty ? nil : validator.day("expected close", expectedClose)
        }
        if let outcome = validator.word("outcome", outcome, as: DealOutcome.self) { changed.outcome = outcome }
        try validator.finish()
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
