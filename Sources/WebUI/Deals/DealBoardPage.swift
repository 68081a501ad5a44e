import Model
import Templating
import Workflows

/// The open deals by their stages, each of which can be moved to the one before or after.
struct DealBoardPage: FramedPage {
    static let template = "deal-board"

    var board: DealBoard
    var names: Configuration

    var section: Section? { .deals }

    var styles: [String] { ["records.css"] }

    func title(for reader: Reader) -> String { reader.texts["deal.board"] }

    func value(for reader: Reader) -> [String: TemplateValue] {
        [
            "list": .text(SitePath.deals.rawValue),
            "pipelines": .list(
                board.pipelines.map { name in
                    [
                        "path": .text(Address.path(SitePath.dealBoard.rawValue, ["pipeline": name])),
                        "text": .text(name), "isHere": .bool(name == board.pipeline),
                    ]
                }), "hasPipelines": .bool(board.pipelines.count > 1),
            "stages": .list(board.stages.indices.map { stage($0, reader) }), "isEmpty": .bool(board.stages.isEmpty),
            "isCut": .bool(board.isCut),
        ]
    }

    private func stage(_ index: Int, _ reader: Reader) -> TemplateValue {
        let stage = board.stages[index]
        let before = index > 0 ? board.stages[index - 1].name : nil
        let after = index + 1 < board.stages.count ? board.stages[index + 1].name : nil
        let values = Dictionary(grouping: stage.deals.compactMap(\.value), by: \.currency)
        let sums = values.keys.sorted().map { currency in
            let sum = values[currency, default: []].reduce(0) { $0 + $1.minorUnits }
            return Money(minorUnits: sum, currency: currency).description
        }
        return [
            "name": .text(stage.name), "id": .text("stage-\(index + 1)"),
            "count": .integer(Int64(stage.deals.count)),
            "sum": sums.isEmpty ? .null : .text(sums.joined(separator: ", ")),
            "deals": .list(stage.deals.map { deal($0, before, after, reader) }),
        ]
    }

    private func deal(_ deal: Deal, _ before: String?, _ after: String?, _ reader: Reader) -> TemplateValue {
        func move(to stage: String?) -> TemplateValue {
            guard let stage else { return .null }
            let text = reader.texts("deal.move", ["deal": deal.name, "stage": stage])
            return ["stage": .text(stage), "text": .text(text)]
        }
        let record = RecordReference.deal(deal.id)
        let back = Address.path(SitePath.dealBoard.rawValue, ["pipeline": board.pipeline]) + "#deal-\(deal.id)"
        return [
            "id": .text("deal-\(deal.id)"),
            "path": .text(SitePath.path(of: record)), "name": .text(deal.name),
            "action": .text(SitePath.path(of: record, .stage) + "?version=\(deal.version)"), "back": .text(back),
            "account": deal.account.flatMap { board.parties.accounts[$0]?.name }.map { .text($0) } ?? .null,
            "value": deal.value.map { .text($0.description) } ?? .null,
            "owner": deal.owner.flatMap { names.people[$0]?.name }.map { .text($0) } ?? .null,
            "discount": deal.discount.map { .text(reader.percent($0)) } ?? .null,
            "since": reader.moment(deal.stageEnteredAt), "before": move(to: before), "after": move(to: after),
        ]
    }
}
