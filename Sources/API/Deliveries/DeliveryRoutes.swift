import HTTPServer
import Model

/// The routes of deliveries.
enum DeliveryRoutes {
    static let group: RouteGroup = {
        let endpoints = DeliveryEndpoints()
        let path = DeliveryEndpoints.path
        return RouteGroup(
            "deliveries", "What was and will be sent to webhook endpoints.",
            [
                DeclaredRoute(
                    .get, path, "deliveries.list", "Lists deliveries with their attempts, the newest first.",
                    access: .admin,
                    query: [
                        Parameter("endpoint", .reference, "Only to this endpoint, by name or number."),
                        Parameter("state", .word(DeliveryState.self), "Only those that stand so."), .record,
                    ] + Parameter.paging,
                    answers: [.page(of: DeliveryJSON.self)], problems: [.notFound], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "deliveries.show", "Shows a delivery with its attempts.",
                    access: .admin, answers: [.ok(DeliveryJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .post, "\(path)/{number}/replay", "deliveries.replay", "Sends a delivery again.",
                    access: .admin, answers: [.ok(DeliveryJSON.self)], by: endpoints.replay),
            ])
    }()
}
