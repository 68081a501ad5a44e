package import Model

/// Something that can be asked, as a value.
package protocol Inquiry: Sendable {
    /// What it returns.
    associatedtype Answer: Sendable

    /// What it shows: a token needs the scope `read` for any one of these; where there is none, for everything.
    var nouns: [Noun] { get }

    /// Looks it up.
    func answer(from view: View) throws -> Answer
}

extension Inquiry {
    /// Whoever says nothing else leaves it to those who may see everything.
    package var nouns: [Noun] { [] }
}
