package import BusinessTime

/// A message that another system sent, as it is logged: never what it said.
package struct IncomingMessage: Hashable, Sendable {
    /// Its number in the log.
    package var number: Int64
    /// The sender's own identifier; nil where it was not to be believed.
    package var messageID: String?
    /// When it came.
    package var at: Instant
    /// Why it was refused; nil: it was accepted.
    package var refusedBecause: String?
    /// What it made or changed.
    package var record: RecordReference?
    /// How many were refused alike within a minute; 1 for what was accepted.
    package var times: Int
    /// Every field, in the order of declaration.
    package init(
        number: Int64 = 0, messageID: String?, at: Instant, refusedBecause: String? = nil,
        record: RecordReference? = nil, times: Int = 1
    ) {
        self.number = number
        self.messageID = messageID
        self.at = at
        self.refusedBecause = refusedBecause
        self.record = record
        self.times = times
    }
}
