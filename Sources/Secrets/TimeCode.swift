import CNettle

/// Time-based one-time codes (RFC 6238) as all authenticator programs make them: HMAC-SHA1, thirty seconds, six digits.
package struct TimeCode: Sendable {
    /// How long each code lasts, in seconds.
    package static let period: Int64 = 30
    /// How many bytes a secret has (RFC 4226, section 4, R6).
    package static let secretByteCount = 20
    private static let digestByteCount = 20

    private let secret: SecretBytes

    /// The codes of a secret.
    package init(secret: SecretBytes) { self.secret = secret }

    /// The step that a moment lies in, by its seconds since 1970.
    package static func step(at seconds: Int64) -> Int64 { seconds / period }

    /// The code of a step, six digits.
    package func code(at step: Int64) -> String {
        let counter = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: step >> Int64($0)) }
        let key = secret.reveal()
        var digest = [UInt8](repeating: 0, count: Self.digestByteCount)
        unsafe belay_hmac_sha1(key, key.count, counter, counter.count, &digest)
        // Dynamic truncation (RFC 4226, section 5.3).
        let offset = Int(digest[Self.digestByteCount - 1] & 15)
        let number = digest[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code this is, of those around a moment that come after the last one used; nil where it is none.
    ///
    /// One step on either side: clocks differ, and people type slowly. All are compared, so that the time tells nothing.
    package func step(of code: String, at seconds: Int64, after last: Int64) -> Int64? {
        let now = Self.step(at: seconds)
        let given = Array(code.utf8)
        var found: Int64?
        for step in [now - 1, now, now + 1] {
            if ConstantTime.areEqual(Array(self.code(at: step).utf8), given), step > last { found = step }
        }
        return found
    }

    /// What an authenticator program reads from a picture or takes as it is (Google's Key URI format).
    package func uri(account: String, issuer: String) -> String {
        let label = Self.escaped(issuer) + ":" + Self.escaped(account)
        return "otpauth://totp/\(label)?secret=\(text)&issuer=\(Self.escaped(issuer))&algorithm=SHA1&digits=6&period=30"
    }

    /// The secret as people type it.
    package var text: String { Base32.encode(secret.reveal()) }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
