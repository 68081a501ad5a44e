package import Model

/// A walk along the chain of events, that recomputes every hash.
package struct AuditWalk {
    /// What was found so far.
    package private(set) var report = AuditReport(events: 0)
    private var sequence: Int64
    private var hash: [UInt8]

    /// A walk from the first event on.
    package init() {
        sequence = 0
        hash = AuditChain.origin
    }

    /// A walk that begins with an event; the hash before it is taken on trust, but for the first event's.
    package init(before first: Event) {
        self.init()
        guard first.sequence > 1 else { return }
        sequence = first.sequence - 1
        hash = first.previousHash
    }

    /// Goes on to the next event; once something was found broken, nothing more.
    package mutating func check(_ event: Event) {
        guard report.firstBreak == nil else { return }
        let why: String? =
            if event.sequence != sequence + 1 {
                "event \(sequence + 1) is missing"
            } else if event.previousHash != hash {
                "it does not carry the hash of the event before it"
            } else if let origin = event.draft.origin {
                event.hash
                    == AuditChain.hash(
                        previous: hash, sequence: event.sequence, draft: event.draft, origin: origin,
                        changes: JSONText.changes(event.draft.changes))
                    ? nil : "its content does not match its hash"
            } else {
                "it does not say by which door somebody came"
            }
        if let why {
            report.firstBreak = AuditReport.Break(sequence: event.sequence, why: why)
        } else {
            report.events += 1
            sequence = event.sequence
            hash = event.hash
        }
    }
}
