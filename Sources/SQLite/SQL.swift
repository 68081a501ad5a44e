/// The text of a statement: a literal in the source, or one put together from literals.
///
/// A literal with interpolation does not compile, so values cannot slip into a statement by accident; they are bound:
///
/// ```swift
/// try connection.run("UPDATE tickets SET subject = ? WHERE id = ?", subject, id)
/// let filtered: SQL = "SELECT id FROM tickets" + (mine ? " WHERE assignee = ?" : "")
/// ```
@usableFromInline
package struct SQL: ExpressibleByStringLiteral, CustomStringConvertible, Sendable {
    enum Source {
        case literal(StaticString)
        case composed(String)
    }

    let source: Source

    /// A literal; found in the statement cache by its address.
    @usableFromInline
    package init(stringLiteral literal: StaticString) { source = .literal(literal) }

    /// A text put together at run time, which must hold no values from outside; found in the statement cache by its content.
    package init(_ text: String) { source = .composed(text) }

    @usableFromInline
    package var description: String {
        switch source {
        case .literal(let literal): literal.description
        case .composed(let text): text
        }
    }

    /// One text after another, without anything between.
    package static func + (left: SQL, right: SQL) -> SQL { SQL(left.description + right.description) }

    /// Appends a text, without anything between.
    package static func += (left: inout SQL, right: SQL) { left = left + right }
}
