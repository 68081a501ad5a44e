/// A value that must not get into logs: however it is printed, dumped or interpolated, it shows as `<redacted>`, and it cannot be
/// encoded. Reading it takes a call that a reviewer sees.
package struct Secret<Value: Sendable>: Sendable {
    private let value: Value

    /// Hides a value.
    package init(_ value: Value) { self.value = value }

    /// The value itself, for the one place that needs it.
    package func reveal() -> Value { value }
}

/// A password, a token or a key written as text.
package typealias SecretText = Secret<String>

/// A key.
package typealias SecretBytes = Secret<[UInt8]>

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "<redacted>" }
    package var debugDescription: String { "<redacted>" }
    package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension Secret<String> {
    /// Whether this is the same text, compared in a time that tells nothing about where they differ.
    package func matches(_ other: String) -> Bool { ConstantTime.areEqual(Array(value.utf8), Array(other.utf8)) }
}

extension Secret<[UInt8]> {
    /// Whether these are the same bytes, compared in a time that tells nothing about where they differ.
    package func matches(_ other: [UInt8]) -> Bool { ConstantTime.areEqual(value, other) }
}
