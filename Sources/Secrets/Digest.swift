/// The 32 bytes that a hash function makes of anything.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes a digest has.
    package static let byteCount = 32

    /// The bytes.
    package let bytes: [UInt8]

    /// A digest that was stored; nil where these are not 32 bytes.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// Fills the bytes by a function of the library.
    init(fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            unsafe start.initialize(repeating: 0, count: Self.byteCount)
            unsafe fill(start)
            count = Self.byteCount
        }
    }

    /// Whether this is the same digest, compared in a time that tells nothing about where they differ.
    package func matches(_ other: Digest) -> Bool { ConstantTime.areEqual(bytes, other.bytes) }

    /// The bytes as 64 lower-case hexadecimal digits.
    package var description: String { Hexadecimal.encode(bytes) }
}
