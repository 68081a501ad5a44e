import HTTPServer
import Model

/// What the address of a list of deals asks for; what it does not understand it leaves out.
struct DealFilter: Equatable, Sendable {
    /// How many deals a page has.
    static let pageSize = 50

    var outcome: DealOutcome
    var order: DealQuery.Order
    var isMine: Bool
    var before: DealID?

    init(_ query: Parameters) {
        outcome = query["outcome"].flatMap(DealOutcome.init) ?? .open
        order = query["sort"].flatMap(DealQuery.Order.init) ?? .newest
        isMine = query["owner"] == "me"
        before = query["before"].flatMap { Int64($0) }.map { DealID($0) }
    }

    /// The address of the list that goes on after a deal; nil: from its beginning.
    func address(before: DealID? = nil, outcome: DealOutcome? = nil) -> String {
        let outcome = outcome ?? self.outcome
        return Address.path(
            SitePath.deals.rawValue,
            [
                "outcome": outcome == .open ? nil : outcome.rawValue, "sort": order == .newest ? nil : order.rawValue,
                "owner": isMine ? "me" : nil, "before": before.map { "\($0)" },
            ])
    }

    /// What is asked of the store.
    func query(of person: PersonID?) -> DealQuery {
        DealQuery(
            outcome: outcome, owner: isMine ? person : nil, order: order, before: before, limit: Self.pageSize)
    }
}
