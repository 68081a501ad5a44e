package import Model
import Storage

/// One request with everything that belongs to it.
package struct ShowRequest: Inquiry {
    /// The request.
    package var request: RequestID
    /// Every field, in the order of declaration.
    package init(request: RequestID) {
        self.request = request
    }

    package var nouns: [Noun] { [.request] }

    package func answer(from view: View) throws -> RequestDetail {
        guard let found = try view.reader.request(request), try view.reader.isKnown(found, to: view.principal) else {
            throw WorkflowError.notFound("There is no request \(request).")
        }
        return RequestDetail(
            request: found, form: try view.reader.form(found.form, version: found.formVersion),
            cases: try view.reader.cases(CaseQuery(record: .request(request), onlyOpen: false, limit: 100)).items)
    }
}
