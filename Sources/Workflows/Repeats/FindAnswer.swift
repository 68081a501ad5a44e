import BusinessTime
package import Model
import Storage

/// What became of a request that its client named with a key.
package struct FindAnswer: Inquiry {
    /// What is known of a key.
    package enum Finding: Hashable, Sendable {
        /// It was not used within a day.
        case unused
        /// This was the answer.
        case answered(KeptAnswer)
        /// It was used, and no answer is kept: it is under way, or was lost.
        case unanswered
        /// It was used for something else.
        case differs
    }

    /// What is said to whoever sends a request again whose answer is not known.
    package static let underWay =
        "A request with this Idempotency-Key is being answered, or its answer was lost. Look whether what it asked for is "
        + "done; if it is not, send it with another key."

    private let key: RequestKey

    /// A look for this key.
    package init(_ key: RequestKey) {
        self.key = key
    }

    package func answer(from view: View) throws -> Finding {
        let since = view.now.advanced(by: .zero - RequestKey.lifetime)
        guard let found = try view.reader.requestKey(key.hash, since: since) else { return .unused }
        guard found.request == key.request else { return .differs }
        return found.answer.map(Finding.answered) ?? .unanswered
    }
}
