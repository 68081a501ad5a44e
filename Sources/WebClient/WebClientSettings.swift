/// How a web client behaves for all its requests.
package struct WebClientSettings: Sendable {
    /// The most requests under way, and so connections open, to one host and port; further ones wait for their turn.
    package var maximumConnectionsPerHost: Int
    /// The most requests under way, and so connections open, in total.
    package var maximumTotalConnections: Int
    /// The most requests running or waiting; more are refused with `tooManyRequests`.
    package var maximumRequests: Int
    /// The User-Agent header of requests that set none.
    package var userAgent: String
    /// The proxy; the environment's variables count only where this says so.
    package var proxy: ProxyChoice
    /// A file of PEM certificates to trust instead of the system's, for receivers of a private authority.
    package var certificateAuthorityFile: String?
    /// Says for each address a connection is about to be made to whether it may be; called on the loop's thread, so it
    /// must be quick. With a proxy it is asked about the proxy's address.
    package var addressCheck: (@Sendable (SocketAddress) -> Bool)?

    /// Settings that suit webhooks: 32 connections to a host, 256 in total, 4,096 requests, no proxy, any address.
    package init(
        maximumConnectionsPerHost: Int = 32, maximumTotalConnections: Int = 256, maximumRequests: Int = 4_096,
        userAgent: String = "Belay", proxy: ProxyChoice = .none, certificateAuthorityFile: String? = nil,
        addressCheck: (@Sendable (SocketAddress) -> Bool)? = nil
    ) {
        self.maximumConnectionsPerHost = maximumConnectionsPerHost
        self.maximumTotalConnections = maximumTotalConnections
        self.maximumRequests = maximumRequests
        self.userAgent = userAgent
        self.proxy = proxy
        self.certificateAuthorityFile = certificateAuthorityFile
        self.addressCheck = addressCheck
    }
}
