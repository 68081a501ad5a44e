import Model

/// What an address opens.
enum LinkState {
    /// This link.
    case holds(Link)
    /// Nothing, or nothing any more; nil: nobody knows of such a link.
    case void(Link?, LinkVoid)
}
