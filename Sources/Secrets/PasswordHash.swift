import CSodium
import Foundation

/// A password as it is stored: Argon2id (RFC 9106) with its salt and cost, in the usual text form `$argon2id$…`.
///
/// Making or checking one takes tens of milliseconds and the memory of its cost by design: never on a thread that others wait for.
package struct PasswordHash: Hashable, Sendable {
    /// The text that is stored.
    package let text: String

    /// What an attacker has to pay for each guess.
    package struct Cost: Hashable, Sendable {
        /// Passes over the memory, from 1.
        package let passes: UInt64
        /// Memory in bytes, from 8,192.
        package let memory: Int

        /// A cost of one's own; raised to the least that Argon2id accepts.
        package init(passes: UInt64, memory: Int) {
            self.passes = min(max(passes, 1), UInt64(UInt32.max))
            self.memory = min(max(memory, 8192), 1 << 40)
        }

        /// Two passes over 64 MiB, libsodium's choice for logging in.
        package static let interactive = Cost(passes: 2, memory: 64 << 20)
        /// Three passes over 64 MiB: what RFC 9106 (section 4) names for where 2 GiB are too much, with one lane, since
        /// libsodium has no others.
        package static let standard = Cost(passes: 3, memory: 64 << 20)
        /// The least there is, for tests.
        package static let least = Cost(passes: 1, memory: 8192)
    }

    /// A hash that was stored; nil where the text is no Argon2 hash.
    package init?(text: String) {
        guard text.hasPrefix("$argon2"), text.utf8.count < Int(crypto_pwhash_argon2id_STRBYTES) else { return nil }
        self.text = text
    }

    /// Hashes a password with a salt of its own.
    package init(_ password: SecretText, cost: Cost = .standard) throws(SecretsError) {
        try Sodium.require()
        let password = Self.characters(password)
        var output = [CChar](repeating: 0, count: Int(crypto_pwhash_argon2id_STRBYTES))
        let code = unsafe crypto_pwhash_argon2id_str(
            &output, password, UInt64(password.count), cost.passes, cost.memory)
        guard code == 0 else { throw .outOfMemory }
        text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether this is the password.
    package func verify(_ password: SecretText) -> Bool {
        guard Sodium.isReady else { return false }
        let password = Self.characters(password)
        return unsafe crypto_pwhash_str_verify(padded, password, UInt64(password.count)) == 0
    }

    /// Whether it was made with another cost, and should be made anew at the next successful login.
    package func needsRehash(_ cost: Cost = .standard) -> Bool {
        unsafe crypto_pwhash_argon2id_str_needs_rehash(padded, cost.passes, cost.memory) != 0
    }

    /// The functions read 128 bytes, whatever the text's length.
    private var padded: [CChar] {
        var characters = text.utf8.map { CChar(bitPattern: $0) }
        characters += Array(repeating: 0, count: max(0, Int(crypto_pwhash_argon2id_STRBYTES) - characters.count))
        return characters
    }

    /// In one Unicode form, since systems differ in how they compose “é” (RFC 8265, section 4.2).
    private static func characters(_ password: SecretText) -> [CChar] {
        password.reveal().precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
    }
}
