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
        package var done: Int
        /// When the next one is due; nil where nothing is left to do.
        package var next: Instant?
    }

    package func perform(in transaction: Transaction) throws -> Progress {
        var done = 0
        while done < batch {
            guard let deadline = try transaction.writer.deadlines(dueBy: to, limit: 1).first else {
                return Progress(done: done, next: nil)
            }
            // What the deadline before this one changed of the rules is compiled once, not by every one after it.
            _ = try transaction.snapshot
            let moment = transaction.on(behalfOf: .system, at: deadline.due)
            _ = try RunDeadline(deadline: deadline).perform(in: moment)
            try moment.finish()
            done += 1
        }
        let next = try transaction.writer.nextDeadline()
        return Progress(done: done, next: next.flatMap { $0 <= to ? $0 : nil })
    }
}
