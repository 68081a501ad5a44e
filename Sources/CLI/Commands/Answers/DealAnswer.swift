import BusinessTime
import Model
import Workflows

/// A deal as programs get it.
struct DealAnswer: Encodable {
    var number: Int64
    var name: String
    var account: Int64?
    var pipeline: String
    var stage: String
    var stageEnteredAt: Instant
    var value: Money?
    var owner: String?
    var department: String
    var discount: Double?
    var expectedClose: CivilDay?
    var lastActivityAt: Instant
    var openedAt: Instant
    var outcome: String
    var closedAt: Instant?
    var externalReference: String?
    var version: Int64

    init(_ deal: Deal, _ wording: Wording) {
        number = deal.id.rawValue
        name = deal.name
        account = deal.account?.rawValue
        pipeline = deal.pipeline
        stage = deal.stage
        stageEnteredAt = deal.stageEnteredAt
        value = deal.value
        owner = wording.address(deal.owner)
        department = wording.name(deal.department)
        discount = deal.discount
        expectedClose = deal.expectedClose
        lastActivityAt = deal.lastActivityAt
        openedAt = deal.openedAt
        outcome = deal.outcome.rawValue
        closedAt = deal.closedAt
        externalReference = deal.externalReference
        version = deal.version
    }
}
