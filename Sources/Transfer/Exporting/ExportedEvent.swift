import BusinessTime
package import Model
import Tabular

/// An event as it is exported: all that its hash covers, and the hash.
package struct ExportedEvent: Codable {
    static let names = [
        "sequence", "at", "kind", "subject", "number", "actor", "origin", "changes", "previousHash", "hash",
    ]

    var sequence: Int64
    var at: Instant
    var kind: EventKind
    var subject: Noun
    var number: Int64
    var actor: String
    var origin: String
    var changes: [FieldChange]
    var previousHash: String
    var hash: String

    /// An event of the trail.
    package init(_ event: Event) {
        sequence = event.sequence
        at = event.draft.at
        kind = event.draft.kind
        subject = event.draft.subject.noun
        number = event.draft.subject.number
        actor = event.draft.actor.description
        origin = event.draft.origin?.description ?? ""
        changes = event.draft.changes
        previousHash = Self.text(event.previousHash)
        hash = Self.text(event.hash)
    }

    /// The event; nil where a word in it is none that Belay writes.
    package var event: Event? {
        guard let actor = Actor(actor), let origin = Origin(origin), let previous = Self.bytes(previousHash),
            let hash = Self.bytes(hash)
        else { return nil }
        return Event(
            sequence: sequence,
            draft: EventDraft(
                kind: kind, subject: Subject(noun: subject, number: number), actor: actor, at: at, changes: changes,
                origin: origin), previousHash: previous, hash: hash)
    }

    /// The fields of a CSV row, in the order of `names`.
    var fields: [CSVField] {
        let changes = changes.map { "\($0.field): \($0.before ?? "") → \($0.after ?? "")" }.joined(separator: "; ")
        return [
            .number("\(sequence)"), .text(at.description), .text(kind.rawValue), .text(subject.rawValue),
            .number("\(number)"), .text(actor), .text(origin), .text(changes), .text(previousHash), .text(hash),
        ]
    }

    /// Bytes as hexadecimal digits.
    package static func text(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
