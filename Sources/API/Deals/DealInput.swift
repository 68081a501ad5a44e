import Model
import Workflows

/// What `POST /api/v1/deals` takes.
struct DealInput: JSONInput {
    var name: String?
    var account: String?
    var pipeline: String?
    var stage: String?
    var value: MoneyInput?
    var discount: Double?
    var owner: String?
    var department: String?
    var expectedClose: String?
    var outcome: String?
    var closedAt: String?
    var externalReference: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, account, pipeline, stage, value, discount, owner, department
        case expectedClose = "expected_close"
        case outcome
        case closedAt = "closed_at"
        case externalReference = "external_reference"
    }

    func workflow() throws(Problem) -> OpenDeal {
        let outcome = outcome.map { DealOutcome(rawValue: $0.lowercased()) }
        if outcome == .some(.none) {
            let all = DealOutcome.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("outcome", "“\((self.outcome ?? "").prefix(100))” is none of \(all)")
        }
        return OpenDeal(
            name: name ?? "", account: account, pipeline: pipeline, stage: stage, value: value?.text,
            discount: discount, owner: owner, department: department, expectedClose: expectedClose,
            outcome: outcome ?? nil, closedAt: closedAt, externalReference: externalReference)
    }
}

extension DealInput {
    static let schema = Schema.input(
        required: [
            Property("name", .text(1...300), "What is sold.")
        ],
        optional: [
            Property("account", .reference, "The company's name; it must be known."),
            Property("pipeline", .text(1...100), "The pipeline; sales where it is left out."),
            Property("stage", .text(1...100), "The stage in it; new where it is left out."),
            Property("value", .of(MoneyInput.self), "What it is worth."),
            Property("discount", .number(0...100), "The discount asked for, in percent."),
            Property("owner", .colleague, "Who sells, by address."),
            Property("department", .reference, "Whose it is, by name; the seller's where it is left out."),
            Property("expected_close", .day, "When it should be decided."),
            Property("outcome", .word(DealOutcome.self), "How it ended, for one that is decided already."),
            Property("closed_at", .day, "When it ended, for one that is decided already."),
            Property("external_reference", .text(1...200), "What another system calls it, unique."),
        ])

    static let example: String? =
        #"{"name": "200 seats", "account": "Acme", "value": {"amount": "50000", "currency": "EUR"}}"#
}
