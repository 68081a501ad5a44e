import HTTPServer
import Model
import Templating
import Workflows

/// What all pages that somebody has to be known for are answered by: forms are checked, errors become pages.
struct PageDesk: Sendable {
    let environment: Environment
    let pages: PageRenderer

    var company: String { environment.snapshot.configuration.settings.company }

    func show(_ page: some Page, status: Status = .ok, headers: Headers = PageHeaders.forms) throws -> Response {
        try pages.response(page, company: company, status: status, headers: headers)
    }

    /// A page for whoever asks; what is thrown becomes a page that says so.
    func open(
        headers: Headers = PageHeaders.forms,
        _ action: @escaping @Sendable (Request, Visitor) async throws -> Response
    ) -> Handler {
        Handler { request in
            do {
                return try await action(request, Visitor.of(request, environment))
            } catch {
                return try refused(error, headers)
            }
        }
    }

    /// A page for somebody who is signed in; others are sent to sign in first.
    func own(
        mayLackFactor: Bool = false,
        _ action: @escaping @Sendable (Request, Visitor, SessionState) async throws -> Response
    ) -> Handler {
        open { request, visitor in
            guard let state = visitor.state else { throw PageRefusal.elsewhere(.signIn) }
            switch state.stage {
            case .awaitsCode: throw PageRefusal.elsewhere(.signInCode)
            case .needsSecondFactor where !mayLackFactor: throw PageRefusal.elsewhere(.account)
            case .needsSecondFactor, .signedIn: return try await action(request, visitor, state)
            }
        }
    }

    /// The fields of a form that came from a page of ours; `isKnown` says that whoever sends it is signed in, so that the form
    /// must carry the proof that it was made for them.
    func form(_ request: Request, _ visitor: Visitor, isKnown: Bool = true) throws -> Parameters {
        let authority = environment.snapshot.configuration.settings.gate.baseURL.flatMap(BaseURL.init)?.authority
        if request.isFromAnotherSite(authority: authority) { throw PageRefusal.foreignForm }
        let fields = try FormBody.parse(request, maximumFields: 32)
        if isKnown {
            guard let secret = visitor.secret, FormToken.matches(fields["form-token"], cookie: secret) else {
                throw PageRefusal.foreignForm
            }
        }
        return fields
    }

    func redirect(_ path: SitePath) throws -> Response { try .redirect(to: path.rawValue) }

    /// An error as a page.
    func refused(_ error: any Error, _ headers: Headers = PageHeaders.forms) throws -> Response {
        switch error {
        case let refusal as PageRefusal:
            if let path = refusal.redirect { return try .redirect(to: path) }
            var response = try show(
                MessagePage(title: refusal.title, text: refusal.text, next: .home), status: refusal.status,
                headers: headers)
            if let seconds = refusal.retryAfter { try response.headers.set("Retry-After", to: String(seconds)) }
            return response
        case let error as WorkflowError: return try refused(PageRefusal(error), headers)
        case let error as HTTPError:
            return try show(
                MessagePage(title: "That did not work", text: error.message, next: .home), status: error.status,
                headers: headers)
        default: throw error
        }
    }
}

extension PageRefusal {
    /// A workflow's error in the words of a page.
    init(_ error: WorkflowError) {
        switch error {
        case .invalid: self.init(status: .unprocessableContent, title: "That did not work", text: "\(error)")
        case .notFound: self.init(status: .notFound, title: "Not found", text: "\(error)")
        case .forbidden: self.init(status: .forbidden, title: "Not allowed", text: "\(error)")
        case .refused, .conflict: self.init(status: .conflict, title: "That is not possible now", text: "\(error)")
        case .busy: self.init(status: .serviceUnavailable, title: "Too much at once", text: "\(error)", retryAfter: 5)
        case .storage where error.isTemporary || error.isDiskFull:
            self.init(
                status: .serviceUnavailable, title: "Not now",
                text: "Nothing was done. Try again in a moment.", retryAfter: 5)
        case .storage, .unexpected:
            self.init(
                status: .internalServerError, title: "Something went wrong",
                text: "Nothing was done. Please tell whoever runs this page.")
        }
    }
}
