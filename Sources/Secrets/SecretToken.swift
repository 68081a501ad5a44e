/// A random text that stands for its holder's rights, such as `blt_4fYd…`. The text is shown once; the digest is stored.
///
/// A plain hash is enough for it, since unlike a password it cannot be guessed.
package struct SecretToken: Sendable {
    /// The token itself, prefix included.
    package let text: SecretText

    /// A token that a client shows.
    package init(_ text: SecretText) { self.text = text }

    /// A new token: the prefix, which says what it is for (people and leak scanners read it), and 43 URL-safe characters for
    /// 32 random bytes.
    package static func generate(prefix: String, byteCount: Int = 32) throws(SecretsError) -> SecretToken {
        let bytes = try RandomBytes.make(byteCount)
        return SecretToken(Secret(prefix + Base64.encode(bytes, .urlSafe)))
    }

    /// The SHA-256 digest of the text, by which the token is stored and found.
    package var digest: Digest { SHA256.hash(text.reveal()) }
}
