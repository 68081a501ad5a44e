package import Model
import Storage

/// A page of checklists, newest first, as far as whoever asks may see them.
package struct ListChecklists: Inquiry {
    /// Which checklists.
    package var query: ChecklistQuery
    /// Only this department's, by name.
    package var department: String?
    /// Every field, in the order of declaration.
    package init(query: ChecklistQuery, department: String? = nil) {
        self.query = query
        self.department = department
    }

    package var nouns: [Noun] { [.checklist] }

    package func answer(from view: View) throws -> Page<Checklist, ChecklistID> {
        var query = query
        var validator = Validator()
        query.department = validator.department("department", department, view.configuration) ?? query.department
        try validator.finish()
        // Where one has an item is shown whatever department it is in.
        if query.person == nil || query.person != view.principal.person, let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.checklists(query)
    }
}
