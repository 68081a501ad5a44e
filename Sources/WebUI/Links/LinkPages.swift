import HTTPServer
import Model
import Secrets
import Workflows

/// What links lead to: `/link/NUMBER-CODE`. Looking changes nothing; each form carries the proof that its page was read.
struct LinkPages: Sendable {
    let desk: PageDesk

    /// A customer's message of 100,000 characters, each four bytes, each byte three when it is escaped.
    private static let largestForm = 1_300_000

    var routes: [Route] {
        [
            Route(.get, SitePath.linkPattern, name: "pages.link", handler: open(look)),
            Route(
                .post, SitePath.linkPattern, name: "pages.link.send", maximumBodyBytes: Self.largestForm,
                handler: open(send)),
        ]
    }

    private func open(
        _ action: @escaping @Sendable (Request, LinkAddress, FollowedLink) async throws -> Response
    ) -> Handler {
        desk.open(headers: PageHeaders.secret) { request, _ in
            guard let address = request.parameters["address"].flatMap(LinkAddress.init) else {
                return try void(.unknown)
            }
            switch try await desk.environment.follow(address) {
            case .void(let reason, let language): return try void(reason, language)
            case let followed: return try await action(request, address, followed)
            }
        }
    }

    @Sendable private func look(
        _ request: Request, _ address: LinkAddress, _ followed: FollowedLink
    ) async throws -> Response {
        try show(followed, address, isSent: request.query["sent"] != nil)
    }

    @Sendable private func send(
        _ request: Request, _ address: LinkAddress, _ followed: FollowedLink
    ) async throws -> Response {
        let fields = try FormBody.parse(request, maximumFields: 8)
        guard FormToken.matches(fields["form-token"], cookie: address.text) else { throw PageRefusal.foreignForm }
        let place = Visitor.place(of: request, desk.environment)
        do {
            switch followed {
            case .ticket:
                let words = (fields["words"] ?? "").replacing("\r\n", with: "\n")
                try await desk.environment.reply(by: address, words, place: place)
                return try .redirect(to: SitePath.path(of: address) + "?sent")
            case .decision(let asked):
                guard let decision = Self.decisions[fields["decision"] ?? ""] else {
                    throw WorkflowError.invalid("decision", "is missing; press one of the buttons")
                }
                let decided = try await desk.environment.decide(
                    by: address, decision, comment: (fields["comment"] ?? "").replacing("\r\n", with: "\n"),
                    place: place)
                return try done(
                    "Thank you, \(asked.person.name)",
                    "You answered “\(decision.word)”. The case is \(decided.status.rawValue) now.")
            case .invitation:
                guard fields["password"] == fields["repeated"] else {
                    throw WorkflowError.invalid("password", "is typed in two ways; type it twice")
                }
                try await desk.environment.accept(
                    invitation: address, password: Secret(fields["password"] ?? ""), place: place)
                return try done("Your password is set", "You can sign in with it now.", next: .signIn)
            case .void(let reason, let language): return try void(reason, language)
            }
        } catch let error as WorkflowError {
            return try show(
                followed, address, problem: "\(error)", typed: fields["words"] ?? fields["comment"],
                status: PageRefusal(error).status)
        }
    }

    private static let decisions: [String: Decision] = Dictionary(
        uniqueKeysWithValues: [Decision.approve, .reject, .returnForCorrection].map { ($0.word, $0) })

    private func show(
        _ followed: FollowedLink, _ address: LinkAddress, isSent: Bool = false, problem: String? = nil,
        typed: String? = nil, status: Status = .ok
    ) throws -> Response {
        let form = LinkForm(address: address, problem: problem, typed: typed)
        switch followed {
        case .ticket(let ticket): return try page(CustomerTicketPage(ticket, form, isSent: isSent), status)
        case .decision(let asked): return try page(DecisionPage(asked: asked, form: form), status)
        case .invitation(let person): return try page(InvitationPage(person: person, form: form), status)
        case .void(let reason, let language): return try void(reason, language)
        }
    }

    private func page(_ page: some Page, _ status: Status = .ok) throws -> Response {
        try desk.show(page, status: status, headers: PageHeaders.secret)
    }

    private func done(_ title: String, _ text: String, next: SitePath? = nil) throws -> Response {
        try page(MessagePage(texts: desk.languages.english, title: title, text: text, next: next))
    }

    /// Where there never was such a link, and where it is over, somebody who guesses gets the same status.
    private func void(_ reason: LinkVoid, _ language: String? = nil) throws -> Response {
        try page(VoidLinkPage(reason: reason, reader: language), .notFound)
    }
}
