package import Model
import Storage

/// Keeps what a request was answered, to be given again when it is sent again.
package struct KeepAnswer: Workflow {
    private let answer: KeptAnswer
    private let key: RequestKey

    /// An answer to the request under a key.
    package init(_ answer: KeptAnswer, for key: RequestKey) {
        self.answer = answer
        self.key = key
    }

    package func perform(in transaction: Transaction) throws {
        try transaction.writer.keep(answer, for: key)
    }
}
