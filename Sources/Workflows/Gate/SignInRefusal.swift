package import BusinessTime

/// Why somebody was not let in, in words that tell a guesser nothing that the right owner does not need.
package enum SignInRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The address or the password is wrong; not said which.
    case wrong
    /// The code of the second factor is wrong, or was used already.
    case wrongCode
    /// Too many failures; when to try again.
    case tooOften(until: Instant, seconds: Int64)

    package var description: String {
        switch self {
        case .wrong: "The address or the password is not right."
        case .wrongCode: "The code is not right, or was used already. Wait for the next one, or use a recovery code."
        case .tooOften(_, let seconds):
            "There were too many wrong attempts. Try again in \(seconds < 120 ? "\(seconds) seconds" : "\(seconds / 60 + 1) minutes")."
        }
    }
}
