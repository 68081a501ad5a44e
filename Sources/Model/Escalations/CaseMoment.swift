package import BusinessTime

/// The next moment at which a case moves by itself.
package struct CaseMoment: Hashable, Sendable {
    /// What happens then.
    package enum Kind: String, Codable, Sendable {
        /// The primary said nothing: the secondary takes over.
        case silence
        /// Whoever has not answered is reminded.
        case reminder
        /// The phase that the case is in has taken as long as it may.
        case phase
        /// The step's time-out.
        case timeOut = "time-out"
    }

    /// When.
    package var at: Instant
    /// What happens then.
    package var kind: Kind
    /// Every field, in the order of declaration.
    package init(at: Instant, kind: Kind) {
        self.at = at
        self.kind = kind
    }
}
