package import Model
import Storage

/// One deal with everything that belongs to it.
package struct ShowDeal: Inquiry {
    /// The deal.
    package var deal: DealID
    /// Every field, in the order of declaration.
    package init(deal: DealID) {
        self.deal = deal
    }

    package var nouns: [Noun] { [.deal] }

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
