/// How a message from another system proves who sent it.
package enum IncomingSignature: String, CaseIterable, Codable, Sendable {
    /// Standard Webhooks 1.0.0: the identifier and the time are signed, too.
    case standard
    /// HMAC-SHA256 over the body in a header of its own, as GitHub and many others do.
    case hmac
}
