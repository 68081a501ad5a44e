package import BusinessTime
import Model
import Storage

/// Runs everything that falls due up to a moment, in order, each thing at its own time: for imported history and for
/// worlds whose clock jumps.
package struct AdvanceTime: Workflow {
    /// Up to when.
    package var to: Instant
    /// How much is done in one transaction at most.
    package var batch: Int
    /// Every field, in the order of declaration.
    package init(to: Instant, batch: Int = 200) {
        self.to = to
        self.batch = batch
    }

    /// How far it came.
    package struct Progress: Sendable {
        /// How many deadlines were done.
        package var done = 0
        /// When the next one is due; nil where nothing is left to do.
        package var next: Instant?
        /// How many clocks gave a warning.
        package var warnings = 0
        /// How many clocks ran out.
        package var breaches = 0
        /// How many times a case was opened, entered a step or ended.
        package var caseMoves = 0
        /// How many notifications were written.
        package var notifications = 0
    }

    package func perform(in transaction: Transaction) throws -> Progress {
        var progress = Progress()
        let before = try transaction.writer.lastEvent()
        while progress.done < batch {
            guard let deadline = try transaction.writer.deadlines(dueBy: to, limit: 1).first else { break }
            // What the deadline before this one changed of the rules is compiled once, not by every one after it.
            _ = try transaction.snapshot
            let moment = transaction.on(behalfOf: .system, at: deadline.due)
            _ = try RunDeadline(deadline: deadline).perform(in: moment)
            try moment.finish()
            progress.done += 1
            progress.notifications += moment.notificationCount
        }
        for event in try transaction.writer.events(after: before, limit: .max) {
            switch event.draft.kind {
            case .clockWarned: progress.warnings += 1
            case .clockBreached: progress.breaches += 1
            case .caseOpened, .caseEntered, .caseDecided, .caseHandedOver, .caseTimedOut, .caseEnded:
                progress.caseMoves += 1
            default: break
            }
        }
        progress.next = try transaction.writer.nextDeadline().flatMap { $0 <= to ? $0 : nil }
        return progress
    }
}
