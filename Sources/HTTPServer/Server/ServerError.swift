/// Why a server did not start.
package enum ServerError: Error, Equatable, CustomStringConvertible {
    /// Neither an IPv4 nor an IPv6 address, nor `localhost`.
    case badAddress(String)
    /// Another program listens there.
    case addressInUse(BoundAddress)
    /// This user may not listen there, as on a port below 1024.
    case permissionDenied(BoundAddress)
    /// This machine has no such address.
    case addressNotAvailable(BoundAddress)
    /// The system refused for another reason; the call and its `errno`, in words.
    case system(call: String, reason: String)
    /// The server was started before; one that was stopped cannot start again.
    case alreadyStarted

    package var description: String {
        switch self {
        case .badAddress(let host):
            "\(host) is no address to listen on. Give an IPv4 or IPv6 address, or localhost."
        case .addressInUse(let address):
            "Another program already listens on \(address). Stop it or choose another port."
        case .permissionDenied(let address):
            "This user may not listen on \(address). Choose a port from 1024 up, or allow it with CAP_NET_BIND_SERVICE."
        case .addressNotAvailable(let address):
            "This machine has no such address as in \(address). Give one of its own, or 0.0.0.0 for all."
        case .system(let call, let reason):
            "The server could not start: \(call) failed: \(reason)."
        case .alreadyStarted:
            "The server was started before. Make a new one."
        }
    }
}
