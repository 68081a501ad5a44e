/// A line that was refused.
package struct RefusedRow: Sendable {
    /// Its number in the file, from 1.
    package let line: Int
    /// Why, in sentences.
    package let reason: String
}
