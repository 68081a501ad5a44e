/// What a server has done and is doing, for metrics; counted from its start.
package struct ServerStatistics: Sendable, Equatable {
    /// Answers with 2xx.
    package let succeeded: Int
    /// Answers with 3xx.
    package let redirected: Int
    /// Answers with 4xx; those that the library gives to what is hardly HTTP are not among them.
    package let clientErrors: Int
    /// Answers with 5xx.
    package let serverErrors: Int
    /// Requests being answered now, event streams included.
    package let inFlight: Int
    /// Event streams open now.
    package let streams: Int
    /// Connections open now.
    package let connections: Int
    /// Connections accepted in all.
    package let acceptedConnections: Int
    /// Connections cut off because the client was too slow.
    package let timedOutConnections: Int

    /// All answers.
    package var answered: Int { succeeded + redirected + clientErrors + serverErrors }
}
