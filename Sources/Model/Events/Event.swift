/// One entry of the audit trail: what, who, when, before and after; never changed once written.
package struct Event: Hashable, Sendable {
    /// Its place in the chain, from 1 without gaps.
    package var sequence: Int64
    /// What was written.
    package var draft: EventDraft
    /// The hash of the event before it, 32 bytes; all zero for the first.
    package var previousHash: [UInt8]
    /// BLAKE2b (256 bits) over the previous hash and this event's canonical bytes, 32 bytes.
    package var hash: [UInt8]
    /// Every field, in the order of declaration.
    package init(sequence: Int64, draft: EventDraft, previousHash: [UInt8], hash: [UInt8]) {
        self.sequence = sequence
        self.draft = draft
        self.previousHash = previousHash
        self.hash = hash
    }
}
