/// The value of `webhook-signature` (Standard Webhooks 1.0.0): one signature for each key, separated by spaces.
package struct MessageSignatures: Sendable {
    /// A signature with the version of the scheme that it was made by.
    struct One: Sendable {
        var version: String
        var bytes: [UInt8]
    }

    let all: [One]

    /// How many are looked at, so that nobody makes a receiver calculate for long.
    private static let most = 32

    /// Reads a header's value; what is no signature in it is left out.
    package init(_ text: String) {
        all = text.split(separator: " ").prefix(Self.most).compactMap { text in
            let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let bytes = Base64.decode(String(parts[1])) else { return nil }
            return One(version: String(parts[0]), bytes: bytes)
        }
    }
}
