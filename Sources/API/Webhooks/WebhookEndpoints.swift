import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with webhook endpoints.
struct WebhookEndpoints: Sendable {
    static let path = "/api/v1/webhooks"

    @Sendable func list(_ call: Call) async throws -> Response {
        let details = try await call.ask(ListEndpoints())
        return PageJSON(items: details.map { WebhookJSON(detail: $0) }, nextCursor: nil).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let created = try await call.run(try call.body(as: WebhookInput.self).workflow())
        return NewWebhookJSON(detail: try await detail(of: created.endpoint, call)).response(.created)
            .located("\(Self.path)/\(created.endpoint.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        WebhookJSON(detail: try await detail(of: endpoint(call), call)).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let earlier = try endpoint(call)
        let input = try call.body(as: WebhookChangeInput.self)
        return try await shown(call.run(input.workflow(earlier.name)), call)
    }

    @Sendable func rotate(_ call: Call) async throws -> Response {
        let earlier = try endpoint(call)
        let input = try call.body(as: WebhookRotationInput.self)
        let rotated = try await call.run(
            RotateEndpointSecret(
                endpoint: earlier.name, overlap: input.overlap?.span ?? .days(1),
                secret: input.secret.map(SigningSecret.init)))
        return NewWebhookJSON(detail: try await detail(of: rotated.endpoint, call)).response()
    }

    @Sendable func test(_ call: Call) async throws -> Response {
        let delivery = try await call.run(SendTestNotification(endpoint: endpoint(call).name))
        let detail = try await call.ask(ShowDelivery(delivery: delivery))
        return DeliveryJSON(detail: detail, names: call.configuration).response(.created)
            .located("\(DeliveryEndpoints.path)/\(delivery)")
    }

    @Sendable func replay(_ call: Call) async throws -> Response {
        let found = try endpoint(call)
        let input = try call.body(as: ReplayInput.self)
        let count = try await call.environment.replayDeliveries(
            to: found.name, since: input.moment(), onlyDead: input.onlyDead ?? false, as: call.principal)
        return ReplayedJSON(deliveries: count).response()
    }

    @Sendable func disable(_ call: Call) async throws -> Response {
        let found = try endpoint(call)
        let input = try call.body(as: WebhookDisableInput.self)
        return try await shown(
            call.run(SetEndpointDisabled(endpoint: found.name, because: input.reason ?? "disabled by hand")), call)
    }

    @Sendable func enable(_ call: Call) async throws -> Response {
        try await shown(call.run(SetEndpointDisabled(endpoint: endpoint(call).name)), call)
    }

    private func shown(_ endpoint: Endpoint, _ call: Call) async throws -> Response {
        WebhookJSON(detail: try await detail(of: endpoint, call)).response()
    }

    /// The endpoint with how it does; found by its name, which comes before numbers.
    private func detail(of endpoint: Endpoint, _ call: Call) async throws -> EndpointDetail {
        guard let detail = try await call.ask(ListEndpoints(named: endpoint.name)).first else {
            throw Problem.nothingHere
        }
        return detail
    }

    /// The endpoint of the path, for those who may know that there is one.
    private func endpoint(_ call: Call) throws(Problem) -> Endpoint {
        guard call.principal.role == .admin else {
            throw Problem(.forbidden, "Only an admin may see webhook endpoints.")
        }
        let number = try call.number()
        guard let found = call.configuration.endpoints[EndpointID(number)] else {
            throw Problem(.notFound, "There is no endpoint \(number).")
        }
        return found
    }
}
