/// Something that can be done, as a value: what it needs to know, and how it is done inside a transaction.
package protocol Workflow: Sendable {
    /// What it returns.
    associatedtype Output: Sendable

    /// Does it; where it throws, nothing of it stays.
    func perform(in transaction: Transaction) throws -> Output

    /// The same with what can be found out before the transaction begins, without data and by the rules as they are then;
    /// transactions are done one after the other, so what is done here holds up nobody.
    ///
    /// `perform` must do as well without it, and by the rules of its own transaction.
    func prepared(by snapshot: Snapshot) -> Self
}

extension Workflow {
    /// Nothing can be found out ahead.
    package func prepared(by snapshot: Snapshot) -> Self { self }
}
