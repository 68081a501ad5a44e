/// Where in which template something stands.
package struct TemplatePosition: Sendable, Hashable, CustomStringConvertible {
    /// The template's name in its library.
    package let template: String
    /// The line, counted from 1.
    package let line: Int
    /// The column in Unicode scalars, counted from 1.
    package let column: Int

    package var description: String { "\(template):\(line):\(column)" }
}
