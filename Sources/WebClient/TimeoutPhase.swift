/// What a request was doing when its time ran out.
package enum TimeoutPhase: String, Sendable, Equatable {
    /// The host's name was being looked up.
    case resolving = "looking up the host's address"
    /// The connection was being opened.
    case connecting = "connecting"
    /// The encryption was being agreed.
    case securing = "setting up the encrypted connection"
    /// The request was sent, or being sent, and nothing had come back.
    case waitingForResponse = "waiting for the response"
    /// The response had begun and did not end.
    case receiving = "receiving the response"
}
