package import BusinessTime
import Model
import Secrets
package import Storage
package import Testing
package import Workflows

/// A whole Belay with a data file of its own and a clock that stands still until it is told to go on.
///
/// Whatever is told to anybody has to be expected: `expect` holds all that was told since the last look against what a
/// test names, and `finish` fails on what nobody looked at. So a scenario says who hears what, and who hears nothing.
///
/// ```swift
/// try await scenario { belay in
///     try await belay.addCompany()
///     let ticket = try await belay.open(subject: "The printer is on fire")
///     try await belay.expect(.notice("acknowledgement", to: "Kim", about: .ticket(ticket.id)))
/// }
/// ```
package final class Harness {
    /// What tells Belay the time.
    package let clock: TestClock
    /// The data file; tests may look into it past the store.
    package let file: TemporaryStore
    /// Belay itself; another one after `reopen`.
    package private(set) var environment: Environment
    /// Notifications that were read and not yet expected.
    var unexpected: [Notification] = []
    /// The last notification that was read.
    var lastRead: NotificationID?
    /// The names of the customers who were told something.
    var customers: [CustomerID: String] = [:]

    private init(clock: TestClock, file: TemporaryStore, environment: Environment) {
        self.clock = clock
        self.file = file
        self.environment = environment
    }

    /// An empty Belay at a moment.
    package static func open(at start: Instant) async throws -> Harness {
        let file = try TemporaryStore()
        let clock = TestClock(start)
        let store = try await file.open(now: start)
        return Harness(
            clock: clock, file: file,
            environment: try await Environment.make(
                store: store, clock: clock, sources: Rules.shipped(), passwords: PasswordHasher(cost: .least)))
    }

    /// The moment it is.
    package var now: Instant { clock.now() }

    /// The data.
    package var store: Store { environment.store }

    /// Stops Belay and starts it again on the same data file.
    package func reopen() async throws {
        await environment.store.close()
        let store = try await file.open(now: now)
        environment = try await Environment.make(
            store: store, clock: clock, sources: Rules.shipped(), passwords: PasswordHasher(cost: .least))
    }

    /// Fails on every notification that was not expected, and on what holds whatever a scenario did: the audit trail is
    /// whole, and each open case waits for somebody until a moment that is in the deadlines.
    package func finish(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await readNotifications()
        for notification in unexpected {
            Issue.record("nobody expected \(name(of: notification))", sourceLocation: sourceLocation)
        }
        for problem in try await brokenPromises() { Issue.record("\(problem)", sourceLocation: sourceLocation) }
    }

    /// Closes the data file.
    package func close() async { await environment.store.close() }

    private func brokenPromises() async throws -> [String] {
        try await store.read { reader in
            var problems: [String] = []
            if let broken = try reader.verifyAudit().firstBreak {
                problems.append("the audit trail breaks at event \(broken.sequence): \(broken.why)")
            }
            for open in try reader.cases(CaseQuery(limit: 100)).items {
                let due = try reader.deadline(.caseMoment(open.id))
                if due == nil || due != open.next?.at {
                    problems.append(
                        "case \(open.id) is open, and nothing will move it at \(String(describing: open.next))")
                }
            }
            return problems
        }
    }
}
