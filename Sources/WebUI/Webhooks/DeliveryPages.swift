import HTTPServer
import Model
import Workflows

/// What was sent: the list, `/deliveries`, each delivery's page, and sending it again.
struct DeliveryPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.deliveries.rawValue, name: "pages.deliveries",
                handler: desk.admin { request, member in
                    let filter = DeliveryFilter(request.query)
                    let page = try await desk.environment.ask(
                        ListDeliveries(query: filter.query), as: member.principal)
                    return try desk.show(
                        DeliveryListPage(
                            deliveries: page.items, next: page.next, filter: filter,
                            names: desk.environment.snapshot.configuration,
                            heldOff: desk.environment.heldOff), for: member)
                }),
            Route(
                .get, SitePath.deliveryPattern, name: "pages.delivery",
                handler: desk.admin { request, member in
                    let detail = try await desk.environment.ask(
                        ShowDelivery(delivery: try Self.number(request)), as: member.principal)
                    return try desk.show(
                        DeliveryPage(
                            detail: detail, names: desk.environment.snapshot.configuration,
                            heldOff: desk.environment.heldOff), for: member)
                }),
            Route(
                .post, SitePath.deliveryPattern + "/replay", name: "pages.delivery.replay", maximumBodyBytes: 16_384,
                handler: desk.admin { request, member in
                    let id = try Self.number(request)
                    _ = try desk.form(request, member.visitor)
                    _ = try await desk.environment.run(ReplayDelivery(delivery: id), as: member.principal)
                    return try .redirect(to: SitePath.path(of: id) + "?done=replayed")
                }),
        ]
    }

    private static func number(_ request: Request) throws -> DeliveryID {
        guard let number = request.number else { throw HTTPError.notFound }
        return DeliveryID(number)
    }
}
