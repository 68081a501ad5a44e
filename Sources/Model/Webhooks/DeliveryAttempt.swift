package import BusinessTime

/// One try to deliver.
package struct DeliveryAttempt: Hashable, Sendable {
    /// The delivery.
    package var delivery: DeliveryID
    /// Which try, from 1.
    package var number: Int
    /// When it began.
    package var at: Instant
    /// The HTTP status; nil where there was no answer.
    package var status: Int?
    /// Why there was no answer, or why it did not count.
    package var problem: String?
    /// How long it took.
    package var duration: Duration
    /// The first part of the answer, at most 1,000 bytes.
    package var answer: String
    /// Every field, in the order of declaration.
    package init(
        delivery: DeliveryID, number: Int, at: Instant, status: Int? = nil, problem: String? = nil,
        duration: Duration, answer: String = ""
    ) {
        self.delivery = delivery
        self.number = number
        self.at = at
        self.status = status
        self.problem = problem
        self.duration = duration
        self.answer = answer
    }
}
