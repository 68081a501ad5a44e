import BusinessTime
import HTTPServer
import Model
import Templating
import Workflows

/// What all pages that somebody has to be known for are answered by: forms are checked, errors become pages.
struct PageDesk: Sendable {
    let environment: Environment
    let pages: PageRenderer
    let languages: Languages
    /// What hears of an error that broke off an answer that had begun.
    let onError: Handler.ErrorHook
    /// Who is writing on which ticket.
    let writers = Writers()

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
                return try refused(error, texts(for: request), headers)
            }
        }
    }

    /// A page for somebody who is signed in; others are sent to sign in first.
    func own(
        mayLackFactor: Bool = false,
        _ action: @escaping @Sendable (Request, Visitor, SessionState) async throws -> Response
    ) -> Handler {
        open { request, visitor in
            guard let state = visitor.state else { throw PageRefusal.elsewhere(.signIn, then: WantedPath(request)) }
            switch state.stage {
            case .awaitsCode: throw PageRefusal.elsewhere(.signInCode, then: WantedPath(request))
            case .needsSecondFactor where !mayLackFactor: throw PageRefusal.elsewhere(.account)
            case .needsSecondFactor, .signedIn: return try await action(request, visitor, state)
            }
        }
    }

    /// A page of somebody who is signed in, in the frame that such pages have; what is thrown is told in it as well.
    func member(_ action: @escaping @Sendable (Request, Member) async throws -> Response) -> Handler {
        own { request, visitor, state in
            let member = member(request, visitor, state)
            do {
                return try await action(request, member)
            } catch let error as WorkflowError {
                return try failed(PageRefusal(error), member)
            } catch let error as HTTPError {
                return try failed(
                    PageRefusal(status: error.status, title: error.status.name, text: error.message), member)
            } catch let refusal as PageRefusal where refusal.redirect == nil {
                return try failed(refusal, member)
            }
        }
    }

    private func failed(_ refusal: PageRefusal, _ member: Member) throws -> Response {
        try refusal.saying(show(FailurePage(refusal: refusal), for: member, status: refusal.status))
    }

    /// A page for admins; others are told so.
    func admin(_ action: @escaping @Sendable (Request, Member) async throws -> Response) -> Handler {
        member { request, member in
            guard member.principal.role == .admin else {
                throw PageRefusal(status: .forbidden, title: "Not allowed", text: member.texts["admin.only"])
            }
            return try await action(request, member)
        }
    }

    /// Whoever sent a request, as a page wants to know them.
    func member(_ request: Request, _ visitor: Visitor, _ state: SessionState) -> Member {
        Member(
            visitor: visitor, state: state,
            reader: Reader(
                texts: languages.texts(for: (LanguageChoice.of(request).map { [$0] } ?? []) + state.person.languages),
                timeZone: state.person.timeZone,
                now: environment.clock.now()),
            look: Look.of(request), keys: SingleKeys.of(request), language: LanguageChoice.of(request),
            last: environment.feed.last, done: request.query["done"])
    }

    /// The texts for whoever sends a request, when nobody knows who that is.
    func texts(for request: Request) -> Texts { languages.texts(for: LanguageChoice.tags(of: request)) }

    /// A page in the frame.
    func show(_ page: some FramedPage, for member: Member, status: Status = .ok) throws -> Response {
        try pages.response(page, for: member, company: company, status: status)
    }

    /// The fields of a form that came from a page of ours; `isKnown` says that whoever sends it is signed in, so that the form
    /// must carry the proof that it was made for them.
    func form(
        _ request: Request, _ visitor: Visitor, isKnown: Bool = true, maximumFields: Int = 32
    ) throws -> Parameters {
        try requireOwnPage(request)
        let fields = try FormBody.parse(request, maximumFields: maximumFields)
        if isKnown {
            guard let secret = visitor.secret, FormToken.matches(fields["form-token"], cookie: secret) else {
                throw PageRefusal.foreignForm
            }
        }
        return fields
    }

    /// Refuses what another site made a browser send.
    func requireOwnPage(_ request: Request) throws(PageRefusal) {
        let authority = environment.snapshot.configuration.settings.gate.baseURL.flatMap(BaseURL.init)?.authority
        if request.isFromAnotherSite(authority: authority) { throw .foreignForm }
    }

    func redirect(_ path: SitePath) throws -> Response { try .redirect(to: path.rawValue) }

    /// An error as a page.
    func refused(_ error: any Error, _ texts: Texts, _ headers: Headers = PageHeaders.forms) throws -> Response {
        switch error {
        case let refusal as PageRefusal:
            if let path = refusal.redirect { return try .redirect(to: path) }
            return try refusal.saying(
                show(
                    MessagePage(
                        texts: texts, title: texts.said(refusal.title), text: texts.said(refusal.text), next: .home),
                    status: refusal.status, headers: headers))
        case let error as WorkflowError: return try refused(PageRefusal(error), texts, headers)
        case let error as HTTPError:
            return try show(
                MessagePage(texts: texts, title: texts["failure.422"], text: texts.said(error.message), next: .home),
                status: error.status,
                headers: headers)
        default: throw error
        }
    }
}
