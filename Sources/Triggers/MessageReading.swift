import TextSignals

/// What a set of triggers finds in a customer's message: the slow part of detection, which needs no data but the text.
///
/// It can be made ahead of the transaction that files the message, so that others do not wait for it.
package struct MessageReading: Sendable {
    /// The set that read it; another set looks for other phrases and reads the message itself.
    let reader: TriggerSet
    /// The message as it was read, quoted mails and signature included.
    let body: String
    /// What the customer wrote now.
    let text: String
    /// The words found for each definition, by its place in the set.
    let phrases: [Int: [String]]
    /// How it sounds, where a definition or a condition asks.
    let sentiment: Sentiment?
}
