package import BusinessTime
package import Model
package import Storage

/// One piece of work from detection to the outbox: what is decided here is written together or not at all.
///
/// The parts are in files of their own: what happened is noted (`+Records`), triggers are found and escalations started
/// (`+Raising`), cases are moved (`+Cases`), clocks are recomputed (`+Clocks`) and people are told (`+Notices`).
package final class Transaction {
    /// The data.
    package let writer: StoreWriter
    /// On whose behalf.
    package let principal: Principal
    /// When.
    package let now: Instant
    var pending: [PendingOccurrence] = []
    var depth = 0
    /// The records that time may fire something for at another moment than before.
    var watched: [RecordReference: Watched] = [:]
    /// Who writes down what is decided; nil where nothing is rehearsed.
    var recorder: SimulationRecorder?
    /// How many notifications were written.
    var notificationCount = 0
    /// Who may have room for a case that waits; served before the transaction ends.
    var freed: Set<PersonID> = []
    /// What this transaction told people itself, which nobody has read yet.
    var told: [Told: DeliveryID] = [:]
    private var currentSnapshot: Snapshot
    private let sources: Snapshot.Sources
    private var seenChanges = 0

    init(
        _ writer: StoreWriter, snapshot: Snapshot, isStale: Bool = false, sources: Snapshot.Sources,
        principal: Principal, now: Instant
    ) {
        self.writer = writer
        self.currentSnapshot = snapshot
        self.sources = sources
        self.principal = principal
        self.now = now
        if isStale { seenChanges = -1 }
    }

    /// The same transaction on behalf of somebody else, or at another moment of a history that is run through.
    func on(behalfOf principal: Principal, at moment: Instant) -> Transaction {
        let other = Transaction(
            writer, snapshot: currentSnapshot, sources: sources, principal: principal, now: moment)
        other.seenChanges = seenChanges
        other.recorder = recorder
        return other
    }

    /// The rules, with what this transaction itself changed of them.
    package var snapshot: Snapshot {
        get throws {
            if writer.news.configurationChanges != seenChanges {
                currentSnapshot = try Snapshot(writer.configuration(), sources: sources, generation: 0)
                seenChanges = writer.news.configurationChanges
            }
            return currentSnapshot
        }
    }
}
