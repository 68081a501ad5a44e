/// Why a received message was not believed, with what to do about it.
package enum MessageRefusal: String, Sendable, Hashable {
    /// One of the three headers is absent or there twice.
    case missingHeader = "webhook-id, webhook-timestamp and webhook-signature must each be there once; check the sender"
    /// The timestamp is not whole seconds since 1970.
    case badTimestamp = "webhook-timestamp is not a whole number of seconds since 1970; check the sender"
    /// The message was signed too long ago.
    case tooOld = "it was signed too long ago; check both clocks, and that nobody replays messages"
    /// The message was signed in the future.
    case tooNew = "it was signed in the future; check both clocks"
    /// No signature was made with one of the keys over this message.
    case wrongSignature =
        "none of its signatures fits; check that both sides hold the same key and the body is unchanged"
}
