package import Model

/// Something that can be done, as a value: what it needs to know, and how it is done inside a transaction.
package protocol Workflow: Sendable {
    /// What it returns.
    associatedtype Output: Sendable

    /// What it changes: a token needs the scope `write` for any one of these; where there is none, for everything.
    var nouns: [Noun] { get }

    /// Does it; where it throws, nothing of it stays.
    func perform(in transaction: Transaction) throws -> Output

    /// The same with what can be found out before the transaction begins, without data and by the rules as they are then;
    /// transactions are done one after the other, so what is done here holds up nobody.
    ///
    /// `perform` must do as well without it, and by the rules of its own transaction.
    func prepared(by snapshot: Snapshot) -> Self
}

extension Workflow {
    /// Whoever says nothing else leaves it to those who may change everything.
    package var nouns: [Noun] { [] }

    /// Nothing can be found out ahead.
    package func prepared(by snapshot: Snapshot) -> Self { self }
}
