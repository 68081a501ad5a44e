import Model
import Workflows

/// What `PATCH /api/v1/deals/{number}` takes; a field that is left out stays as it is.
struct DealChangeInput: JSONInput {
    var name: String?
    var stage: String?
    var value: Removable<MoneyInput>
    var discount: Removable<Double>
    var owner: Removable<String>
    var expectedClose: Removable<String>
    var outcome: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, stage, value, discount, owner
        case expectedClose = "expected_close"
        case outcome
    }

    static var neverNull: [CodingKeys] { [.name, .stage, .outcome] }

    func workflow(_ deal: DealID, expectedVersion: Int64?) -> ChangeDeal {
        ChangeDeal(
            deal: deal, expectedVersion: expectedVersion, name: name, stage: stage, value: value.text,
            discount: discount.value, removesDiscount: discount.isRemoved, owner: owner.text,
            expectedClose: expectedClose.text, outcome: outcome)
    }
}

extension DealChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...300), "What is sold."),
            Property("stage", .text(1...100), "The stage in its pipeline."),
            Property("value", .of(MoneyInput.self), "What it is worth; null: unknown."),
            Property("discount", .number(0...100), "The discount asked for, in percent; null: none."),
            Property("owner", .colleague, "Who sells, by address; null: nobody."),
            Property("expected_close", .day, "When it should be decided; null: unknown."),
            Property("outcome", .word(DealOutcome.self), "How it ended."),
        ])

    static let example: String? = #"{"stage": "negotiation", "discount": 10}"#
}
