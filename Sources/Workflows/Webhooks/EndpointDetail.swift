package import Model

/// An endpoint with how it does.
package struct EndpointDetail: Sendable {
    /// The endpoint.
    package var endpoint: Endpoint
    /// How it fails; nil: its last attempt went well, or there was none.
    package var health: EndpointHealth?
    /// How many deliveries wait for it.
    package var pending: Int
    /// How many deliveries to it were given up.
    package var dead: Int
}
