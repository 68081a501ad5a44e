import Model
import Workflows

/// What `PATCH /api/v1/deals/{number}` takes; a field that is left out stays as it is.
struct DealChangeInput: JSONInput {
    var name: String?
    var stage: String?
    var value: MoneyInput?
    var discount: Double?
    var owner: Removable
    var expectedClose: String?
    var outcome: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, stage, value, discount, owner
        case expectedClose = "expected_close"
        case outcome
    }

    static var neverNull: [CodingKeys] { [.name, .stage, .value, .discount, .expectedClose, .outcome] }

    func workflow(_ deal: DealID, expectedVersion: Int64?) -> ChangeDeal {
        ChangeDeal(
            deal: deal, expectedVersion: expectedVersion, name: name, stage: stage, value: value?.text,
            discount: discount, owner: owner.text, expectedClose: expectedClose, outcome: outcome)
    }
}

extension DealChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...300), "What is sold."),
            Property("stage", .text(1...100), "The stage in its pipeline."),
            Property("value", .of(MoneyInput.self), "What it is worth."),
            Property("discount", .number(0...100), "The discount asked for, in percent."),
            Property("owner", .colleague, "Who sells, by address; null: nobody."),
            Property("expected_close", .day, "When it should be decided."),
            Property("outcome", .word(DealOutcome.self), "How it ended."),
        ])

    static let example: String? = #"{"stage": "negotiation", "discount": 10}"#
}
