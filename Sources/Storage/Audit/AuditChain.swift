import BusinessTime
import Model
import SQLite
import Secrets

/// The hash chain over all events: each hash covers the event's own bytes and the hash before it (RE-7).
enum AuditChain {
    /// What stands before the first event.
    static let origin = [UInt8](repeating: 0, count: 32)

    /// The end of the chain so far.
    struct Link {
        var sequence: Int64
        var hash: [UInt8]

        init(_ row: borrowing Row) throws(DatabaseError) {
            sequence = try row.int64(0)
            hash = try row.blob(1)
        }
    }

    /// BLAKE2b (256 bits) over the previous hash and the event's fields, each with its length in front, so that no two events can
    /// have the same bytes.
    static func hash(
        previous: [UInt8], sequence: Int64, draft: EventDraft, origin: Origin, changes: String
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128 + changes.utf8.count)
        bytes += previous
        append(sequence, to: &bytes)
        append(draft.at.milliseconds, to: &bytes)
        append(draft.subject.number, to: &bytes)
        append(draft.kind.rawValue, to: &bytes)
        append(draft.subject.noun.rawValue, to: &bytes)
        append(draft.actor.description, to: &bytes)
        append(origin.description, to: &bytes)
        append(changes, to: &bytes)
        return BLAKE2b.hash(bytes).bytes
    }

    private static func append(_ number: Int64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(Int64(text.utf8.count), to: &bytes)
        bytes += text.utf8
    }
}
