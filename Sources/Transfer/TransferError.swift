/// Why nothing could be imported or exported, in words that say what to do.
package struct TransferError: Error, CustomStringConvertible {
    package let description: String

    /// An error with this text.
    init(_ text: String) { description = text }
}
