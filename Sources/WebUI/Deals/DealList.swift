import Model
import Workflows

/// A list of deals as a page.
struct DealList: Sendable {
    var filter: DealFilter
    var found: Model.Page<Deal, DealID>
    var parties: Parties
    var names: Configuration

    func page(_ reader: Reader) -> RecordListPage {
        let texts = reader.texts
        return RecordListPage(
            section: .deals, heading: texts["nav.deals"],
            tabs: DealOutcome.allCases.map { outcome in
                RecordListPage.Tab(
                    path: filter.address(outcome: outcome), text: texts["outcome.\(outcome.rawValue)"],
                    isHere: outcome == filter.outcome)
            } + [RecordListPage.Tab(path: SitePath.dealBoard.rawValue, text: texts["deal.board"], isHere: false)],
            filters: [
                EntryField(
                    "owner", texts["field.owner"],
                    .choice([OptionGroup(nil, ["": texts["filter.anybody"], "me": texts["filter.me"]])]),
                    value: filter.isMine ? "me" : ""),
                EntryField(
                    "sort", texts["queue.sort"],
                    .choice([
                        OptionGroup(
                            nil,
                            DealQuery.Order.allCases.map {
                                .init(value: $0.rawValue, text: texts["sort.\($0.rawValue)"])
                            })
                    ]), value: filter.order.rawValue),
            ], kept: filter.outcome == .open ? [:] : ["outcome": filter.outcome.rawValue],
            path: SitePath.deals.rawValue,
            addition: .init(path: SitePath.newDeal.rawValue, text: texts["deal.new"]),
            table: RecordTable(
                caption: texts["nav.deals"],
                columns: [
                    texts["record.deal"], texts["field.stage"], texts["field.value"], texts["field.discount"],
                    texts["field.owner"], texts["field.expected close"],
                ], rows: found.items.map { row($0, reader) }), empty: texts["deal.none"],
            next: found.next.map { filter.address(before: $0) }, first: filter.before == nil ? nil : filter.address())
    }

    private func row(_ deal: Deal, _ reader: Reader) -> [Cell] {
        [
            .link(.deal(deal.id), deal.name, under: deal.account.flatMap { parties.accounts[$0]?.name }),
            .text(deal.stage), .text(deal.value?.description), .text(deal.discount.map { reader.percent($0) }),
            .text(deal.owner.flatMap { names.people[$0]?.name }), .text(deal.expectedClose.map(reader.day)),
        ]
    }
}
