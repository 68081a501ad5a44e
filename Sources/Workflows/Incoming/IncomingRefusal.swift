/// Why a message from another system is not believed; in the log and to the sender in the same words.
package enum IncomingRefusal: String, Error, Sendable {
    /// The headers that Standard Webhooks asks for, or the signature's own, are not each there once.
    case missingHeader = "a header with the signature, the identifier or the time is missing, or there twice"
    /// The time cannot be read.
    case badTime = "the time at which it was sent cannot be read"
    /// It was sent too long ago.
    case tooOld = "it was sent more than five minutes ago"
    /// It was sent in the future.
    case tooNew = "it was sent more than five minutes in the future"
    /// No key fits.
    case wrongSignature = "its signature does not fit"
    /// It is signed, and cannot be read.
    case noJSON = "it is no JSON, or nested too deeply"
    /// It is signed, and says not which message it is.
    case noIdentifier = "it does not say which message it is"
}
