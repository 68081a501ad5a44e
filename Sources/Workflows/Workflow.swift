/// Something that can be done, as a value: what it needs to know, and how it is done inside a transaction.
package protocol Workflow: Sendable {
    /// What it returns.
    associatedtype Output: Sendable

    /// Does it; where it throws, nothing of it stays.
    func perform(in transaction: Transaction) throws -> Output
}
