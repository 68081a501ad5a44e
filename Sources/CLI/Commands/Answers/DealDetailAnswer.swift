import BusinessTime
import Model
import Transfer
import Workflows

/// A deal with everything that belongs to it, as programs get it.
struct DealDetailAnswer: Encodable {
    var deal: DealAnswer
    var account: String?
    var stages: [StageAnswer]
    var cases: [ExportedCase]

    struct StageAnswer: Encodable {
        var stage: String
        var enteredAt: Instant
    }

    init(_ detail: DealDetail, _ wording: Wording) {
        deal = DealAnswer(detail.deal, wording)
        account = detail.account?.name
        stages = detail.stages.map { StageAnswer(stage: $0.stage, enteredAt: $0.enteredAt) }
        cases = detail.cases.map { ExportedCase($0, wording.names) }
    }
}
