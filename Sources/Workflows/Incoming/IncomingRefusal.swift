/// Why a message from another system was refused before anything of it was done; in these words in the door's log.
package enum IncomingRefusal: String, Error, Sendable {
    /// The headers that Standard Webhooks asks for, or the signature's own, are not each there once.
    case missingHeader = "a header with the signature, the identifier or the time is missing, or there twice"
    /// No key fits.
    case wrongSignature = "its signature does not fit"
    /// It is signed, and its time cannot be read.
    case badTime = "the time at which it was sent cannot be read"
    /// It is signed, and was sent too long ago.
    case tooOld = "it was sent more than five minutes ago"
    /// It is signed, and was sent in the future.
    case tooNew = "it was sent more than five minutes in the future"
    /// It is signed, and cannot be read.
    case noJSON = "it is no JSON, or nested too deeply"
    /// It is signed, and says not which message it is.
    case noIdentifier = "its identifier is missing or cannot be used"
    /// It is signed, and nothing is taken at this door.
    case disabled = "the incoming webhook is disabled"

    /// Whether its sender holds the secret, so that they may be told more than that they were refused.
    package var isAuthentic: Bool {
        switch self {
        case .missingHeader, .wrongSignature: false
        case .badTime, .tooOld, .tooNew, .noJSON, .noIdentifier, .disabled: true
        }
    }
}
