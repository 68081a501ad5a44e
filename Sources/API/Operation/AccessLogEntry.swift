package import HTTPServer

/// A request that was answered, without anything personal: no address, no path, no query, no token.
package struct AccessLogEntry: Sendable {
    /// The request's number, as the answer's `X-Request-Id` says it.
    package var requestID: String
    /// The route's name, such as `tickets.open`; `none` where no route answers.
    package var route: String
    /// The method; `OTHER` for one that HTTP does not know, so that nothing a client made up gets into a log.
    package var method: String
    /// The answer's status.
    package var status: Status
    /// How long it took until the answer was ready to be sent.
    package var duration: Duration

    /// Every field, in the order of declaration.
    package init(requestID: String, route: String, method: String, status: Status, duration: Duration) {
        self.requestID = requestID
        self.route = route
        self.method = method
        self.status = status
        self.duration = duration
    }
}
