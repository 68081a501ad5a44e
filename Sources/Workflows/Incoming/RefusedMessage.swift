import Model

/// A message that was refused, as it is told apart from others in the log of its door.
struct RefusedMessage: Hashable, Sendable {
    var incoming: IncomingID
    /// The sender's identifier; nil where it was not to be believed.
    var messageID: String?
    var reason: String
}
