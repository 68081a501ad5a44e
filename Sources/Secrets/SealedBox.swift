import CSodium

/// Encryption of small secrets at rest, such as the signing secrets of webhooks: XChaCha20-Poly1305
/// (draft-irtf-cfrg-xchacha), with a random nonce for each value.
///
/// The context says where the value belongs (a table and a row, say): a sealed value that was moved elsewhere does not open.
package struct SealedBox: Sendable {
    /// How many bytes a key has.
    package static let keyByteCount = 32

    private static let version: UInt8 = 1
    private static let nonceByteCount = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
    private static let tagByteCount = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    private let key: SecretBytes

    /// A box with this key of 32 bytes.
    package init(key: SecretBytes) throws(SecretsError) {
        try Sodium.require()
        let count = key.reveal().count
        guard count == Self.keyByteCount else {
            throw .wrongLength(what: "sealing key", expected: Self.keyByteCount, found: count)
        }
        self.key = key
    }

    /// A new key.
    package static func generateKey() throws(SecretsError) -> SecretBytes { Secret(try RandomBytes.make(keyByteCount)) }

    /// The value in a form that may be stored; 41 bytes longer (version, nonce, tag).
    package func seal(_ value: [UInt8], context: String) throws(SecretsError) -> [UInt8] {
        let nonce = try RandomBytes.make(Self.nonceByteCount)
        let context = Array(context.utf8)
        var sealed = [UInt8](repeating: 0, count: value.count + Self.tagByteCount)
        unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
            &sealed, nil, value, UInt64(value.count), context, UInt64(context.count), nil, nonce, key.reveal())
        return [Self.version] + nonce + sealed
    }

    /// The value that was sealed for this context; `SecretsError.cannotOpen` where anything about it is different.
    package func open(_ sealed: [UInt8], context: String) throws(SecretsError) -> [UInt8] {
        let header = 1 + Self.nonceByteCount
        guard sealed.first == Self.version, sealed.count >= header + Self.tagByteCount else { throw .cannotOpen }
        let nonce = Array(sealed[1..<header])
        let content = Array(sealed[header...])
        let context = Array(context.utf8)
        var value = [UInt8](repeating: 0, count: content.count - Self.tagByteCount)
        let code = unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
            &value, nil, nil, content, UInt64(content.count), context, UInt64(context.count), nonce, key.reveal())
        guard code == 0 else { throw .cannotOpen }
        return value
    }
}
