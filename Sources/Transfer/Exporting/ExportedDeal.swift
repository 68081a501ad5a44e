import BusinessTime
import Model
import Workflows

/// A deal as it is exported, by the names that an import knows.
struct ExportedDeal: Encodable {
    var number: Int64
    var name: String
    var account: String?
    var pipeline: String
    var stage: String
    var stageEnteredAt: Instant
    var value: Money?
    var discount: Double?
    var owner: String?
    var department: String
    var openedAt: Instant
    var lastActivityAt: Instant
    var expectedClose: CivilDay?
    var outcome: String
    var closedAt: Instant?
    var externalReference: String?

    init(_ deal: Deal, _ parties: Parties, _ names: ExportNames) {
        number = deal.id.rawValue
        name = deal.name
        account = deal.account.flatMap { parties.accounts[$0]?.name }
        pipeline = deal.pipeline
        stage = deal.stage
        stageEnteredAt = deal.stageEnteredAt
        value = deal.value
        discount = deal.discount
        owner = names.address(deal.owner)
        department = names.name(deal.department)
        openedAt = deal.openedAt
        lastActivityAt = deal.lastActivityAt
        expectedClose = deal.expectedClose
        outcome = deal.outcome.rawValue
        closedAt = deal.closedAt
        externalReference = deal.externalReference
    }
}
