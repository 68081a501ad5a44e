/// A typed number of one noun, so that a ticket's number is never taken for a person's.
///
/// Numbers are given by the store, start at 1 and are never used again.
package struct Identifier<Noun>: RawRepresentable, Hashable, Comparable, Sendable {
    /// The number itself, 1 or more for everything stored.
    package let rawValue: Int64

    /// An identifier of that number.
    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// An identifier of that number.
    package init(_ number: Int64) { self.rawValue = number }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
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
