package import BusinessTime

/// Why an endpoint is given up.
package enum EndpointFailure: Hashable, Sendable {
    /// It answered 410.
    case gone
    /// Not one message went through since a moment, for longer than the settings allow.
    case failing(since: Instant)
}
