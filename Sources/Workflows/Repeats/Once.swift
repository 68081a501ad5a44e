import BusinessTime
package import Model
import Storage

/// A piece of work that is done under a client's key: where the key was used before, nothing is done.
package struct Once<Work: Workflow>: Workflow {
    private let key: RequestKey
    private let work: Work

    /// Work under a key.
    package init(_ work: Work, under key: RequestKey) {
        self.work = work
        self.key = key
    }

    package var nouns: [Noun] { work.nouns }

    package func perform(in transaction: Transaction) throws -> Work.Output {
        // Both are kept, or neither: a key without its work would swallow the request when it is sent again.
        let since = transaction.now.advanced(by: .zero - RequestKey.lifetime)
        guard try transaction.writer.claim(key, at: transaction.now, since: since) else {
            throw WorkflowError.conflict(FindAnswer.underWay)
        }
        return try work.perform(in: transaction)
    }

    /// The same with the work prepared.
    package func prepared(by snapshot: Snapshot) -> Once { Once(work.prepared(by: snapshot), under: key) }
}
