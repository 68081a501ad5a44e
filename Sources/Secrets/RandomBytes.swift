import CSodium

/// Bytes from the system's cryptographic source of randomness.
package enum RandomBytes {
    /// So many unpredictable bytes.
    package static func make(_ count: Int) throws(SecretsError) -> [UInt8] {
        try Sodium.require()
        var bytes = [UInt8](repeating: 0, count: max(count, 0))
        unsafe randombytes_buf(&bytes, bytes.count)
        return bytes
    }
}
