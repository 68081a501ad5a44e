/// What a receiver answered.
package struct WebResponse: Sendable {
    /// The status code of the final response.
    package let status: Int
    /// The headers of the final response.
    package let headers: ResponseHeaders
    /// The body, up to the request's `responseLimit`.
    package let body: [UInt8]
    /// Whether the body was longer than the limit and is cut there.
    package let truncated: Bool
    /// The address and port that answered (the proxy's, where one is used), such as `192.0.2.7:443` or
    /// `[2001:db8::7]:443`.
    package let connectedAddress: String
    /// From the start to the last byte, as libcurl measures it (CURLINFO_TOTAL_TIME_T).
    package let elapsed: Duration
    /// Whether a connection of an earlier request was used again.
    package let reusedConnection: Bool
}
