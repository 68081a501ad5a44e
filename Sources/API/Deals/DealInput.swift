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
