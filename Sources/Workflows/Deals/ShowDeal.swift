package import BusinessTime
package import Model
import Storage

/// A deal with everything that belongs to it.
package struct DealDetail: Sendable {
    /// The deal.
    package var deal: Deal
    /// The company it would be sold to.
    package var account: Account?
    /// The stages it was in, the oldest first.
    package var stages: [(stage: String, enteredAt: Instant)]
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
}

/// One deal with everything that belongs to it.
package struct ShowDeal: Inquiry {
    /// The deal.
    package var deal: DealID
    /// Every field, in the order of declaration.
    package init(deal: DealID) {
        self.deal = deal
    }

    package func answer(from view: View) throws -> DealDetail {
        guard let found = try view.reader.deal(deal), view.principal.reaches(found.department) else {
            throw WorkflowError.notFound("There is no deal \(deal).")
        }
        return DealDetail(
            deal: found, account: try found.account.flatMap(view.reader.account),
            stages: try view.reader.stages(of: deal),
            cases: try view.reader.cases(CaseQuery(record: .deal(deal), onlyOpen: false, limit: 100)).items)
    }
}
