package import Model
import Storage

/// A page of follow-ups, what is due first before the others, as far as whoever asks may see them.
package struct ListFollowUps: Inquiry {
    /// Which follow-ups.
    package var query: FollowUpQuery
    /// Only this person's, by address.
    package var owner: String?
    /// Only this department's, by name.
    package var department: String?
    /// Every field, in the order of declaration.
    package init(query: FollowUpQuery, owner: String? = nil, department: String? = nil) {
        self.query = query
        self.owner = owner
        self.department = department
    }

    package var nouns: [Noun] { [.followUp] }

    package func answer(from view: View) throws -> Page<FollowUp, FollowUpQuery.Cursor> {
        var query = query
        var validator = Validator()
        query.owner = validator.person("owner", owner, view.configuration) ?? query.owner
        query.department = validator.department("department", department, view.configuration) ?? query.department
        try validator.finish()
        // One's own are shown whatever department they are in.
        if query.owner == nil || query.owner != view.principal.person, let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.followUps(query)
    }
}
