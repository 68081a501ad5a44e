import HTTPServer
import Model
import Workflows

/// What can be done with deliveries.
struct DeliveryEndpoints: Sendable {
    static let path = "/api/v1/deliveries"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        let query = DeliveryQuery(
            state: reader.word("state", as: DeliveryState.self), record: reader.record("record"),
            before: reader.cursor(of: "deliveries").map { DeliveryID($0) }, limit: reader.limit())
        let endpoint = reader.text("endpoint")
        try reader.finish()
        let page = try await call.ask(ListDeliveries(query: query, endpoint: endpoint))
        return PageJSON(
            items: page.items.map { DeliveryJSON(detail: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text("deliveries", after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try await shown(DeliveryID(try call.number()), call)
    }

    @Sendable func replay(_ call: Call) async throws -> Response {
        let id = DeliveryID(try call.number())
        _ = try await call.run(ReplayDelivery(delivery: id))
        return try await shown(id, call)
    }

    private func shown(_ id: DeliveryID, _ call: Call) async throws -> Response {
        let detail = try await call.ask(ShowDelivery(delivery: id))
        return DeliveryJSON(detail: detail, names: call.configuration).response()
    }
}
