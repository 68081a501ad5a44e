import BusinessTime
import HTTPServer
import Model
import Secrets
import Workflows

/// What links lead to: `/link/NUMBER-CODE`. Looking changes nothing; each form carries the proof that its page was read.
struct LinkPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(.get, SitePath.linkPattern, name: "pages.link", handler: open(look)),
            Route(
                .post, SitePath.linkPattern, name: "pages.link.send", maximumBodyBytes: PageDesk.largestFileForm,
                admission: admission, handler: open(send)),
            Route(.get, SitePath.linkAttachmentPattern, name: "pages.link.attachment", handler: open(attachment)),
        ]
    }

    /// Lets large forms in for those only who have the link to a ticket, from its page, before they are read.
    private var admission: Admission {
        { request in
            do {
                try desk.requireOwnPage(request)
                guard let address = request.parameters["address"].flatMap(LinkAddress.init) else {
                    throw HTTPError.notFound
                }
                return .letIn(holder: "\(try await desk.environment.sender(by: address))")
            } catch {
                let answer = try? desk.refused(error, desk.texts(for: request), PageHeaders.secret)
                return .refused(answer ?? Response(status: .internalServerError))
            }
        }
    }

    private func open(
        _ action: @escaping @Sendable (Request, LinkAddress, FollowedLink) async throws -> Response
    ) -> Handler {
        desk.open(headers: PageHeaders.secret) { request, _ in
            guard let address = request.parameters["address"].flatMap(LinkAddress.init) else {
                return try void(.unknown, desk.texts(for: request))
            }
            switch try await desk.environment.follow(address) {
            case .void(let reason, let language):
                return try void(
                    reason, language.map { desk.languages.texts(for: [$0]) } ?? desk.texts(for: request))
            case let followed: return try await action(request, address, followed)
            }
        }
    }

    @Sendable private func look(
        _ request: Request, _ address: LinkAddress, _ followed: FollowedLink
    ) async throws -> Response {
        try await show(followed, address, Self.place(request, desk), isSent: request.query["sent"] != nil)
    }

    @Sendable private func attachment(
        _ request: Request, _ address: LinkAddress, _ followed: FollowedLink
    ) async throws -> Response {
        guard let number = request.number else { throw HTTPError.notFound }
        let found = try await desk.environment.attachment(AttachmentID(number), by: address)
        var response = try desk.response(found, to: request)
        for name in ["Referrer-Policy", "X-Robots-Tag"] {
            try response.headers.set(name, to: PageHeaders.secret[name] ?? "")
        }
        return response
    }

    private static func place(_ request: Request, _ desk: PageDesk) -> RemotePlace {
        Visitor.place(of: request, desk.environment)
    }

    @Sendable private func send(
        _ request: Request, _ address: LinkAddress, _ followed: FollowedLink
    ) async throws -> Response {
        try desk.requireOwnPage(request)
        let form = try FileForm(
            parsing: request, maximumFields: 8 + AttachmentLimits.mostFiles, maximumFiles: AttachmentLimits.mostFiles)
        let fields = form.fields
        guard FormToken.matches(fields["form-token"], cookie: address.text) else { throw PageRefusal.foreignForm }
        let place = Self.place(request, desk)
        var files = ChosenFiles(form)
        do {
            switch followed {
            case .ticket(let ticket):
                try await files.keep(within: desk.limits, reader(of: ticket).texts) { name, bytes in
                    try await desk.environment.keep(name, bytes, by: address, place: place)
                }
                let words = (fields["words"] ?? "").replacing("\r\n", with: "\n")
                try await desk.environment.reply(by: address, words, attachments: files.kept, place: place)
                return try .redirect(to: SitePath.path(of: address) + "?sent")
            case .decision(let asked):
                guard let decision = Self.decisions[fields["decision"] ?? ""] else {
                    throw WorkflowError.invalid("decision", reader(of: asked.person).texts["decision-link.none"])
                }
                let decided = try await desk.environment.decide(
                    by: address, decision, comment: (fields["comment"] ?? "").replacing("\r\n", with: "\n"),
                    place: place)
                let texts = reader(of: asked.person).texts
                return try done(
                    texts, texts("decision-link.thanks", ["name": asked.person.name]),
                    texts(
                        "decision-link.done",
                        ["answer": texts["decisions.\(decision.word)"], "state": texts.word("case", decided.status)]))
            case .invitation(let person):
                let texts = reader(of: person).texts
                guard fields["password"] == fields["repeated"] else {
                    throw WorkflowError.invalid("password", texts["problem.repeated"])
                }
                try await desk.environment.accept(
                    invitation: address, password: Secret(fields["password"] ?? ""), place: place)
                return try done(texts, texts["invitation.done"], texts["invitation.next"], next: .signIn)
            case .void(let reason, _): return try void(reason, desk.texts(for: request))
            }
        } catch let error as WorkflowError {
            return try await show(
                followed, address, place, error: error, typed: fields["words"] ?? fields["comment"],
                kept: files.kept, status: PageRefusal(error).status)
        }
    }

    private static let decisions: [String: Decision] = Dictionary(
        uniqueKeysWithValues: [Decision.approve, .reject, .returnForCorrection].map { ($0.word, $0) })

    private func show(
        _ followed: FollowedLink, _ address: LinkAddress, _ place: RemotePlace, isSent: Bool = false,
        error: WorkflowError? = nil, typed: String? = nil, kept: [AttachmentID] = [], status: Status = .ok
    ) async throws -> Response {
        var form = LinkForm(address: address, problem: nil, typed: typed)
        func tell(_ reader: Reader) { form.problem = error.map { Self.problem($0, reader) } }
        switch followed {
        case .ticket(let ticket):
            let waiting =
                kept.isEmpty ? [] : try await desk.environment.waiting(kept, by: address, place: place)
            let reader = reader(of: ticket)
            form.files = FileField(limits: desk.limits, kept: waiting, texts: reader.texts)
            tell(reader)
            return try page(CustomerTicketPage(ticket, form, reader, isSent: isSent), status)
        case .decision(let asked):
            let reader = reader(of: asked.person)
            tell(reader)
            return try page(DecisionPage(asked: asked, form: form, reader: reader), status)
        case .invitation(let person):
            let reader = reader(of: person)
            tell(reader)
            return try page(InvitationPage(person: person, form: form, texts: reader.texts), status)
        case .void(let reason, _): return try void(reason, desk.languages.english)
        }
    }

    /// How a customer reads: in their language, by our clocks.
    private func reader(of ticket: CustomerTicket) -> Reader {
        Reader(
            texts: desk.languages.texts(for: [ticket.language]), timeZone: ticket.timeZone,
            now: desk.environment.clock.now())
    }

    /// How a colleague reads.
    private func reader(of person: Person) -> Reader {
        Reader(
            texts: desk.languages.texts(for: person.languages), timeZone: person.timeZone,
            now: desk.environment.clock.now())
    }

    /// What was wrong; of files, in the customer's words without the name of a field.
    private static func problem(_ error: WorkflowError, _ reader: Reader) -> String {
        let texts = reader.texts
        guard case .invalid(let invalid) = error else { return texts.said("\(error)") }
        let files = invalid.problems.filter { $0.field == ChosenFiles.field }
        return (files.isEmpty ? error.sentences(for: reader) : files.map { texts.said($0.message) })
            .joined(separator: " ")
    }

    private func page(_ page: some Page, _ status: Status = .ok) throws -> Response {
        try desk.show(page, status: status, headers: PageHeaders.secret)
    }

    private func done(_ texts: Texts, _ title: String, _ text: String, next: SitePath? = nil) throws -> Response {
        try page(MessagePage(texts: texts, title: title, text: text, next: next))
    }

    /// Where there never was such a link, and where it is over, somebody who guesses gets the same status.
    private func void(_ reason: LinkVoid, _ texts: Texts) throws -> Response {
        try page(VoidLinkPage(reason: reason, texts: texts), .notFound)
    }
}
