package import Model
import Storage

/// A page of requests, newest first, as far as whoever asks may see them.
package struct ListRequests: Inquiry {
    /// Which requests.
    package var query: RequestQuery
    /// Only those made with this form, by key.
    package var form: String?
    /// Only this department's, by name.
    package var department: String?
    /// Every field, in the order of declaration.
    package init(query: RequestQuery, form: String? = nil, department: String? = nil) {
        self.query = query
        self.form = form
        self.department = department
    }

    package var nouns: [Noun] { [.request] }

    package func answer(from view: View) throws -> Page<ApprovalRequest, RequestID> {
        var query = query
        var validator = Validator()
        if let form {
            query.form = view.configuration.form(named: form)?.id
            if query.form == nil { validator.reject("form", "there is no form “\(form)”") }
        }
        query.department = validator.department("department", department, view.configuration) ?? query.department
        try validator.finish()
        // One's own are shown whatever department decides them.
        if query.requester == nil || query.requester != view.principal.actor, let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.requests(query)
    }
}
