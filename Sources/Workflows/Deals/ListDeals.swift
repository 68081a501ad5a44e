package import Model
import Storage

/// A page of deals, newest first, within the department of whoever asks.
package struct ListDeals: Inquiry {
    /// Which deals.
    package var query: DealQuery
    /// Every field, in the order of declaration.
    package init(query: DealQuery) {
        self.query = query
    }

    package var nouns: [Noun] { [.deal] }

    package func answer(from view: View) throws -> Page<Deal, DealID> {
        var query = query
        if let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.deals(query)
    }
}
