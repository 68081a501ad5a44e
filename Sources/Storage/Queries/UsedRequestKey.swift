package import Model

/// What is known of a key that a client gave a request.
package struct UsedRequestKey: Sendable {
    /// The hash of what was asked, 32 bytes.
    package let request: [UInt8]
    /// What was answered; nil where that is not known.
    package let answer: KeptAnswer?
}
