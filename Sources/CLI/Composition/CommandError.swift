/// Why a command failed, in words that say what to do.
package struct CommandError: Error, CustomStringConvertible {
    package let description: String

    /// An error with this text.
    package init(_ text: String) { description = text }
}
