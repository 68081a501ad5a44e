/// What can go wrong with keys, hashes and sealed values; never holds any of them.
package enum SecretsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The library could not be initialized, or has no source of randomness.
    case notReady
    /// There was not enough memory to hash a password.
    case outOfMemory
    /// A key or signature has another length than it must have, in bytes.
    case wrongLength(what: String, expected: Int, found: Int)
    /// A text is not in the encoding it should be in.
    case malformed(what: String)
    /// A sealed value was changed, belongs to another place, or was sealed with another key.
    case cannotOpen

    package var description: String {
        switch self {
        case .notReady: "libsodium could not be initialized. Check that the system offers getrandom(2) or /dev/urandom."
        case .outOfMemory: "There is not enough memory to hash a password. Free some memory, then try again."
        case .wrongLength(let what, let expected, let found):
            "The \(what) has \(found) bytes and must have \(expected). Copy it again, whole."
        case .malformed(let what): "The \(what) is malformed. Copy it again, whole and without other characters."
        case .cannotOpen:
            "A sealed value cannot be opened: it was changed, or sealed with another key. Use the key it was sealed with."
        }
    }
}
