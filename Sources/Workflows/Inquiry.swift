/// Something that can be asked, as a value.
package protocol Inquiry: Sendable {
    /// What it returns.
    associatedtype Answer: Sendable

    /// Looks it up.
    func answer(from view: View) throws -> Answer
}
