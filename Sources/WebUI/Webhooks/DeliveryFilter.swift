import HTTPServer
import Model

/// What the address of the list of deliveries asks for.
struct DeliveryFilter: Equatable, Sendable {
    private static let pageSize = 50

    /// The endpoint's number.
    var endpoint: EndpointID?
    var state: DeliveryState?
    var before: DeliveryID?

    init(_ query: Parameters) {
        endpoint = query["endpoint"].flatMap { Int64($0) }.map { EndpointID($0) }
        state = query["state"].flatMap(DeliveryState.init)
        before = query["before"].flatMap { Int64($0) }.map { DeliveryID($0) }
    }

    /// Whether it leaves anything out.
    var isNarrow: Bool { endpoint != nil || state != nil }

    var query: DeliveryQuery {
        DeliveryQuery(endpoint: endpoint, state: state, before: before, limit: Self.pageSize)
    }

    /// The address of the same, older than a delivery.
    func address(before: DeliveryID?) -> String {
        Address.path(
            SitePath.deliveries.rawValue,
            ["endpoint": endpoint?.description, "state": state?.rawValue, "before": before?.description])
    }
}
