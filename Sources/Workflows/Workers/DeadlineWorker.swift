import BusinessTime
import Model
import Storage

/// Does everything at its time: sleeps until the earliest deadline, or until an earlier one is set.
package struct DeadlineWorker: Sendable {
    private let environment: Environment
    private let report: @Sendable (String) -> Void

    /// The longest sleep, so that a clock that somebody sets is noticed.
    private static let longestSleep = Duration.seconds(30)
    /// How long something that failed waits for its next try.
    private static let retryAfter = Duration.minutes(1)

    /// A worker of an environment; failures are told to `report` in words without personal data.
    package init(_ environment: Environment, report: @escaping @Sendable (String) -> Void) {
        self.environment = environment
        self.report = report
    }

    /// Works until its task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            do {
                environment.deadlineBell.listen()
                if try await runDue() > 0 { continue }
                let next = try await environment.store.read { try $0.nextDeadline() }
                let wait = next.map { environment.clock.now().duration(to: $0) }
                await environment.deadlineBell.wait(
                    for: next, atMost: min(wait ?? Self.longestSleep, Self.longestSleep))
            } catch {
                if Task.isCancelled { return }
                report("Looking for what is due failed and is tried again: \(error)")
                await environment.deadlineBell.wait(for: nil, atMost: .seconds(1))
            }
        }
    }

    /// Does what is due now, each thing alone so that one failure holds up nothing else; returns how much was tried.
    package func runDue() async throws -> Int {
        let now = environment.clock.now()
        let due = try await environment.store.read { try $0.deadlines(dueBy: now, limit: 1000) }
        await withTaskGroup { group in
            for deadline in due {
                group.addTask { await run(deadline) }
            }
        }
        return due.count
    }

    private func run(_ deadline: Deadline) async {
        do {
            _ = try await environment.run(RunDeadline(deadline: deadline), as: .system)
        } catch {
            report("\(deadline.key) failed and is tried again in a minute: \(error)")
            let later = environment.clock.now().advanced(by: Self.retryAfter)
            try? await environment.store.write { try $0.set(Deadline(key: deadline.key, due: later)) }
        }
    }
}
