import BusinessTime
import Model
import Storage

extension Transaction {
    /// How many tickets' clocks are worked out anew in one transaction, so that others wait a few milliseconds at most.
    package static let recomputationBatch = 250

    /// Works the clocks of all unsolved tickets out anew, after the hours or targets that they count by have changed: the first
    /// at once, the others by a deadline, batch by batch, so that nobody else's work waits for all of them.
    func refreshOpenClocks() throws {
        try refreshClocks(after: 0)
    }

    /// The deadline of a recomputation came: goes on where it stood.
    func continueRecomputation() throws {
        guard let last = try writer.recomputedTicket() else { return }
        try refreshClocks(after: last)
    }

    /// Whether a ticket's clocks still count by what was set before.
    func awaitsRecomputation(_ ticket: TicketID) throws -> Bool {
        try writer.recomputedTicket().map { ticket > $0 } ?? false
    }

    private func refreshClocks(after ticket: TicketID) throws {
        let batch = try writer.unsolvedTickets(after: ticket, limit: Self.recomputationBatch)
        for ticket in batch { try refreshClocks(of: ticket) }
        if let last = batch.last, batch.count == Self.recomputationBatch {
            try writer.setRecomputed(upTo: last.id)
            try writer.set(Deadline(key: .clockRecomputation, due: now))
        } else {
            try writer.setRecomputed(upTo: nil)
            try writer.clear(.clockRecomputation)
        }
    }
}
