import BusinessTime
import HTTPServer
import Model
import Secrets
import Workflows

/// Where notifications are sent: the list, `/endpoints`, and each one's page, `/endpoints/3`.
struct EndpointPages: Sendable {
    let desk: PageDesk

    /// A template of 100,000 characters, each of its bytes three when it is escaped.
    private static let largestForm = 1_300_000
    /// How long a secret that is replaced still signs.
    private static let overlap = Duration.hours(24)

    var routes: [Route] {
        [
            Route(
                .get, SitePath.endpoints.rawValue, name: "pages.endpoints",
                handler: desk.admin { _, member in try await list(member) }),
            Route(
                .post, SitePath.endpoints.rawValue, name: "pages.endpoints.add", maximumBodyBytes: Self.largestForm,
                handler: desk.admin(add)),
            Route(
                .get, SitePath.endpointPattern(), name: "pages.endpoint",
                handler: desk.admin { request, member in
                    let sent = request.query["sent"].flatMap { Int($0) }
                    return try await show(
                        try found(request), member,
                        note: sent.map { member.texts("endpoints.replayed", ["count": String($0)]) })
                }),
            form(.changes, change), form(.secret, rotate), form(.replay, replay),
            form(.test) { _, endpoint, member in
                let delivery = try await desk.environment.run(
                    SendTestNotification(endpoint: endpoint.name), as: member.principal)
                return try .redirect(to: SitePath.path(of: delivery) + "?done=test-sent")
            },
            form(.state) { fields, endpoint, member in
                let isEnabled = fields["enabled"] == "yes"
                _ = try await desk.environment.run(
                    SetEndpointDisabled(
                        endpoint: endpoint.name,
                        because: isEnabled ? nil : fields.filled("because") ?? member.texts["endpoints.by-hand"]),
                    as: member.principal)
                let done = isEnabled ? "endpoint-enabled" : "endpoint-disabled"
                return try .redirect(to: SitePath.path(of: endpoint.id) + "?done=\(done)")
            },
        ]
    }

    /// Does what a form asks for, and answers.
    private typealias Work = @Sendable (Parameters, Endpoint, Member) async throws -> Response

    private func form(_ action: EndpointAction, _ work: @escaping Work) -> Route {
        Route(
            .post, SitePath.endpointPattern(action), name: "pages.endpoint.\(action.rawValue)",
            maximumBodyBytes: action == .changes ? Self.largestForm : 16_384,
            handler: desk.admin { request, member in
                let endpoint = try found(request)
                let fields = try desk.form(request, member.visitor)
                do {
                    return try await work(fields, endpoint, member)
                } catch let error as WorkflowError where error.isForWhoeverAsked {
                    return try await show(
                        endpoint, member, problems: error.sentences(for: member.reader),
                        status: PageRefusal(error).status)
                }
            })
    }

    private func found(_ request: Request) throws -> Endpoint {
        guard let number = request.number,
            let endpoint = desk.environment.snapshot.configuration.endpoints[EndpointID(number)]
        else { throw HTTPError.notFound }
        return endpoint
    }

    private func list(_ member: Member, adding: EntryForm? = nil, status: Status = .ok) async throws -> Response {
        let endpoints = try await desk.environment.ask(ListEndpoints(), as: member.principal)
        return try desk.show(
            EndpointListPage(endpoints: endpoints, adding: adding ?? EndpointForm(texts: member.texts).form(nil)),
            for: member, status: status)
    }

    private func show(
        _ endpoint: Endpoint, _ member: Member, changing: EntryForm? = nil, replaying: EntryForm? = nil,
        secret: String? = nil, problems: [String] = [], note: String? = nil, status: Status = .ok
    ) async throws -> Response {
        let environment = desk.environment
        // By its name, since another one's name may be this one's number.
        let details = try await environment.ask(ListEndpoints(named: endpoint.name), as: member.principal)
        guard let detail = details.first else { throw HTTPError.notFound }
        let sent = try await environment.ask(
            ListDeliveries(query: DeliveryQuery(limit: 10), endpoint: endpoint.name), as: member.principal)
        let forms = EndpointForm(texts: member.texts)
        return try desk.show(
            EndpointPage(
                detail: detail, deliveries: sent.items, names: environment.snapshot.configuration,
                heldOff: environment.heldOff, changing: changing ?? forms.form(detail.endpoint),
                replaying: replaying ?? forms.replay(detail.endpoint), secret: secret, problems: problems, note: note),
            for: member, status: status)
    }

    @Sendable private func add(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        let forms = EndpointForm(texts: member.texts)
        do {
            let wanted = try forms.wanted(fields)
            let created = try await desk.environment.run(
                AddEndpoint(
                    name: wanted.name, url: wanted.url, eventTypes: wanted.types, headers: wanted.headers,
                    timeout: wanted.timeout, format: wanted.format, template: wanted.template,
                    contentType: wanted.contentType, messagesPerMinute: wanted.rate == 0 ? nil : wanted.rate),
                as: member.principal)
            return try await show(created.endpoint, member, secret: created.secret.reveal())
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = forms.form(nil)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await list(member, adding: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func change(
        _ fields: Parameters, _ endpoint: Endpoint, _ member: Member
    ) async throws -> Response {
        let forms = EndpointForm(texts: member.texts)
        var form = forms.form(endpoint)
        do {
            let wanted = try forms.wanted(form.take(fields, member.texts))
            _ = try await desk.environment.run(
                ChangeEndpoint(
                    endpoint: endpoint.name, name: wanted.name, url: wanted.url, eventTypes: wanted.types,
                    headers: wanted.headers, timeout: wanted.timeout, format: wanted.format,
                    template: wanted.template, contentType: wanted.contentType, messagesPerMinute: wanted.rate),
                as: member.principal)
            return try .redirect(to: SitePath.path(of: endpoint.id) + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            form.tell(error, member.texts)
            return try await show(endpoint, member, changing: form, status: PageRefusal(error).status)
        }
    }

    @Sendable private func rotate(
        _ fields: Parameters, _ endpoint: Endpoint, _ member: Member
    ) async throws -> Response {
        let created = try await desk.environment.run(
            RotateEndpointSecret(endpoint: endpoint.name, overlap: Self.overlap), as: member.principal)
        return try await show(created.endpoint, member, secret: created.secret.reveal())
    }

    @Sendable private func replay(
        _ fields: Parameters, _ endpoint: Endpoint, _ member: Member
    ) async throws -> Response {
        do {
            var since: Instant?
            if let text = fields.filled("since") {
                do throws(DurationTextError) {
                    let span = try Duration(humanText: text)
                    since = desk.environment.clock.now().advanced(by: .zero - span)
                } catch {
                    throw WorkflowError.invalid("since", error.description)
                }
            }
            let count = try await desk.environment.replayDeliveries(
                to: endpoint.name, since: since, onlyDead: fields["dead"] == "yes", as: member.principal)
            return try .redirect(to: SitePath.path(of: endpoint.id) + "?sent=\(count)")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = EndpointForm(texts: member.texts).replay(endpoint)
            form.fill(with: fields)
            form.tell(error, member.texts)
            return try await show(endpoint, member, replaying: form, status: PageRefusal(error).status)
        }
    }
}
