/// What became of the addresses that one request tried to connect to.
struct ConnectionAttempts {
    /// The last address that the address check refused.
    var refused: SocketAddress?
    /// Whether any address was let through; then a failure is the network's, not the check's.
    var anyAllowed = false
}
