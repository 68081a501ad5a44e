/// A request that its client named with a key of its own, so that it is done once however often it is sent.
package struct RequestKey: Hashable, Sendable {
    /// How long the answer is kept.
    package static let lifetime = Duration.seconds(24 * 60 * 60)

    /// A hash of who asks and of the key, 32 bytes.
    package var hash: [UInt8]
    /// A hash of what is asked, 32 bytes.
    package var request: [UInt8]
    /// Every field, in the order of declaration.
    package init(hash: [UInt8], request: [UInt8]) {
        self.hash = hash
        self.request = request
    }
}
