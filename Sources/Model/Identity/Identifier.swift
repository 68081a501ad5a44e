/// A typed number of one noun, so that a ticket's number is never taken for a person's.
///
/// Numbers are given by the store, start at 1 and are never used again.
///
/// Every set and dictionary of people, teams and records compares these, so what compares and hashes is inlinable; without
/// `==` of its own it would be compared as any `RawRepresentable` is, which looks up three conformances each time.
package struct Identifier<Noun>: RawRepresentable, Hashable, Comparable, Sendable {
    /// The number itself, 1 or more for everything stored.
    @usableFromInline package let rawValue: Int64

    /// An identifier of that number.
    @inlinable package init(rawValue: Int64) { self.rawValue = rawValue }

    /// An identifier of that number.
    @inlinable package init(_ number: Int64) { self.rawValue = number }

    @inlinable package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    @inlinable package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(Int64.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension Identifier: CustomStringConvertible, ExpressibleByIntegerLiteral {
    package var description: String { String(rawValue) }

    package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}
