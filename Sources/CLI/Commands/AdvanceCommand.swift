import BusinessTime
import Model
import Storage
import Workflows

/// `belay advance`
enum AdvanceCommand {
    static let command = Command<Session>(
        "advance", "Run everything that falls due up to a moment, each thing at its own time.",
        discussion: """
            For data whose time stood still: imported history, or a file that no server has had for a while. Warnings, \
            breaches, time-outs and everything that follows from them happen in order, as if a server had run all along; \
            their notifications wait in the outbox until a server sends them.

            Where a server owns the data, it does everything at its time, and there is nothing to advance.
            """,
        options: [Option("to", "Up to this moment, itself included.", kind: .moment, isRequired: true)]
    ) { arguments, session in
        guard let moment = arguments.value("to", as: Instant.self) else {
            throw arguments.refusal("--to TIME is missing.")
        }
        let refusal = CommandError(
            "A server owns this file and does everything at its time; there is nothing to advance.")
        if session.surroundings.served != nil { throw refusal }
        let environment: Environment
        do {
            environment = try await session.environment()
        } catch is OwnedByServer {
            throw refusal
        }
        guard try session.principal(in: environment).role == .admin else {
            throw CommandError("Only an admin may move the time on.")
        }
        let progress = ImportProgress(output: session.output)
        progress.begin("Deadlines", total: nil)
        var summary = AdvanceSummary(to: moment.description)
        do {
            repeat {
                try Task.checkCancellation()
                let step = try await environment.run(AdvanceTime(to: moment), as: .system)
                summary.add(step)
                progress.update(Int64(summary.deadlines))
                if step.next == nil { break }
            } while true
        } catch {
            progress.finish(Int64(summary.deadlines))
            throw error
        }
        progress.finish(Int64(summary.deadlines))
        summary.next = try await environment.store.read { try $0.nextDeadline() }?.description
        try session.answer(summary) { summary.text }
        return .succeeded
    }
}

/// What happened while time was moved on.
private struct AdvanceSummary: Encodable {
    var to: String
    var deadlines = 0
    var warnings = 0
    var breaches = 0
    var caseMoves = 0
    var notifications = 0
    var next: String?

    init(to: String) { self.to = to }

    mutating func add(_ step: AdvanceTime.Progress) {
        deadlines += step.done
        warnings += step.warnings
        breaches += step.breaches
        caseMoves += step.caseMoves
        notifications += step.notifications
    }

    var text: String {
        """
        Up to \(to): \(deadlines) deadlines.
        \(warnings) warnings, \(breaches) breaches, \(caseMoves) moves of cases, \(notifications) notifications.
        \(next.map { "The next thing is due at \($0)." } ?? "Nothing more is due.")

        """
    }
}
