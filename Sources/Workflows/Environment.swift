package import BusinessTime
package import Model
package import Storage
import Synchronization

/// Every effect that Belay has on the world, in one place: the data, the time, and what is drawn by chance.
package final class Environment: Sendable {
    /// The data.
    package let store: Store
    /// The time.
    package let clock: any WallClock
    /// Rung when something new may be due.
    package let deadlineBell = DeadlineBell()
    /// Rung when something was put into the outbox.
    package let outboxBell = Bell()
    /// Until when endpoints get nothing.
    package let holdOffs = HoldOffs()
    /// Tells whoever follows what happens.
    package let feed: EventFeed
    /// What makes and checks passwords.
    package let passwords: PasswordHasher
    let gate = Gate()
    let refusals = RefusalLog()
    private let current: Mutex<Snapshot>
    /// The last event of the newest transaction that changed what an admin sets; a snapshot from before it is stale.
    private let changedAt = Mutex<Int64>(0)
    private let sources: Snapshot.Sources

    /// An environment whose rules are those that are stored; throws where they cannot be compiled.
    package static func make(
        store: Store, clock: any WallClock, sources: Snapshot.Sources, passwords: PasswordHasher = PasswordHasher()
    ) async throws -> Environment {
        let (configuration, last) = try await store.read { (try $0.configuration(), try $0.lastEvent()) }
        return Environment(
            store: store, clock: clock, sources: sources, passwords: passwords,
            snapshot: try Snapshot(configuration, sources: sources, generation: 0), lastEvent: last)
    }

    private init(
        store: Store, clock: any WallClock, sources: Snapshot.Sources, passwords: PasswordHasher, snapshot: Snapshot,
        lastEvent: Int64
    ) {
        self.store = store
        self.passwords = passwords
        self.clock = clock
        self.sources = sources
        current = Mutex(snapshot)
        let feed = EventFeed(
            last: lastEvent,
            reader: .init { [weak store] after, limit in
                try await store?.read { try $0.announcedEvents(after: after, limit: limit) } ?? []
            })
        self.feed = feed
        store.onCommit { [deadlineBell, outboxBell, feed] news in
            if let last = news.lastEvent { feed.committed(upTo: last) }
            if let due = news.earliestDeadline { deadlineBell.ring(due: due) }
            if news.hasDeliveries || news.changedConfiguration { outboxBell.ring() }
        }
    }

    /// The rules as they are now; whoever began with a snapshot keeps it.
    package var snapshot: Snapshot { current.withLock { $0 } }

    /// Does a piece of work in one transaction and returns once it is on disk.
    ///
    /// It goes by all that was changed before it, also by what was changed a moment ago and is not swapped in yet.
    /// The moment is the clock's when the transaction begins, or the one given, for history and for clocks that jump.
    package func run<W: Workflow>(_ workflow: W, as principal: Principal, at moment: Instant? = nil) async throws
        -> W.Output
    {
        try principal.requireWriting(workflow.nouns)
        let prepared = workflow.prepared(by: snapshot)
        return try await transact(as: principal, at: moment) { try prepared.perform(in: $0) }
    }

    /// Does several pieces of work in one transaction, all or nothing.
    package func transact<R: Sendable>(
        as principal: Principal, at moment: Instant? = nil, _ body: @escaping @Sendable (Transaction) throws -> R
    ) async throws -> R {
        let done: (R, Bool)
        do {
            done = try await store.write { [self] writer in
                let snapshot = snapshot
                let isStale = changedAt.withLock { snapshot.generation < $0 }
                writer.origin = principal.origin
                let transaction = Transaction(
                    writer, snapshot: snapshot, isStale: isStale, sources: sources, principal: principal,
                    now: moment ?? clock.now())
                let result = try body(transaction)
                try transaction.finish()
                if writer.news.changedConfiguration {
                    let last = try writer.lastEvent()
                    changedAt.withLock { $0 = max($0, last) }
                }
                return (result, writer.news.changedConfiguration)
            }
        } catch {
            throw WorkflowError(wrapping: error)
        }
        if done.1 { try await reload() }
        return done.0
    }

    /// Does a piece of work as `run` would, and undoes it: what it returns is what would have been, and nothing is changed.
    package func rehearse<W: Workflow>(
        _ workflow: W, as principal: Principal, at moment: Instant? = nil
    ) async throws -> W.Output {
        try principal.requireReading(workflow.nouns)
        do {
            try await store.write { [self] writer -> Void in
                let snapshot = snapshot
                let isStale = changedAt.withLock { snapshot.generation < $0 }
                writer.origin = principal.origin
                let transaction = Transaction(
                    writer, snapshot: snapshot, isStale: isStale, sources: sources, principal: principal,
                    now: moment ?? clock.now())
                throw Rehearsed(output: try workflow.perform(in: transaction))
            }
        } catch let done as Rehearsed<W.Output> {
            return done.output
        } catch {
            throw WorkflowError(wrapping: error)
        }
        throw WorkflowError.unexpected("The rehearsal found out nothing.")
    }

    /// Looks something up on one unchanging state of the data.
    package func ask<Q: Inquiry>(_ inquiry: Q, as principal: Principal) async throws -> Q.Answer {
        try principal.requireReading(inquiry.nouns)
        let snapshot = snapshot
        let now = clock.now()
        do {
            return try await store.read {
                try inquiry.answer(from: View(reader: $0, snapshot: snapshot, principal: principal, now: now))
            }
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }

    /// Until when those endpoints get nothing that are held off now.
    package var heldOff: [EndpointID: Instant] { holdOffs.all(at: clock.now()) }

    /// Compiles what is stored now and swaps it in, unless somebody swapped in something newer meanwhile.
    private func reload() async throws {
        let (configuration, generation) = try await store.read { reader in
            (try reader.configuration(), try reader.lastEvent())
        }
        let snapshot = try Snapshot(configuration, sources: sources, generation: generation)
        current.withLock { if generation >= $0.generation { $0 = snapshot } }
        outboxBell.ring()
    }
}
