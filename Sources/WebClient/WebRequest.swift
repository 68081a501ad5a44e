/// One HTTP request; redirects are never followed, because a webhook's receiver must be the one that was configured.
package struct WebRequest: Sendable {
    /// An absolute http or https URL without user information.
    package var url: String
    /// The method in capital letters.
    package var method: String
    /// Headers in sending order; those that frame the message (Content-Length and the like) are the client's own.
    package var headers: [(name: String, value: String)]
    /// The body, sent as it is with its length; empty for none.
    package var body: [UInt8]
    /// The longest time for name lookup, connection and encryption; at least 1 ms counts.
    package var connectTimeout: Duration
    /// The longest time for everything once the request has its turn; at least 1 ms counts. While as many requests
    /// run as the settings allow, it waits for its turn without limit.
    package var totalTimeout: Duration
    /// How many bytes of the response's body are read at most; the rest is left unread and the connection closed.
    package var responseLimit: Int

    /// A request with the time-outs and the limit that suit a webhook: 5 s, 20 s and 20,000 bytes.
    package init(
        url: String, method: String = "POST", headers: [(name: String, value: String)] = [], body: [UInt8] = [],
        connectTimeout: Duration = .seconds(5), totalTimeout: Duration = .seconds(20), responseLimit: Int = 20_000
    ) {
        self.url = url
        self.method = method
        self.headers = headers
        self.body = body
        self.connectTimeout = connectTimeout
        self.totalTimeout = totalTimeout
        self.responseLimit = responseLimit
    }
}
