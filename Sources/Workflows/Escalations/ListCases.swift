package import Model
import Storage

/// A page of cases, newest first, as far as whoever asks may know of them.
package struct ListCases: Inquiry {
    /// Which cases.
    package var query: CaseQuery
    /// Only those that wait for this person, by address.
    package var holder: String?
    /// Every field, in the order of declaration.
    package init(query: CaseQuery, holder: String? = nil) {
        self.query = query
        self.holder = holder
    }

    package var nouns: [Noun] { [.escalationCase] }

    package func answer(from view: View) throws -> Page<Case, CaseID> {
        var query = query
        var validator = Validator()
        query.holder = validator.person("holder", holder, view.configuration) ?? query.holder
        try validator.finish()
        // What waits for oneself is shown whatever department it is from.
        let isOwn = view.principal.person.map { query.holder == $0 || query.askedOf == $0 } ?? false
        if !isOwn, let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.cases(query)
    }
}
