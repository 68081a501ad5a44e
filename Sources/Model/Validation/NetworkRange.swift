import Glibc

/// A range of addresses as people write it: `10.1.0.0/16`, `fd00:1::/32`, or one address.
package struct NetworkRange: Hashable, Sendable {
    private let address: [UInt8]
    private let length: Int

    /// Reads a range; nil where `problem(in:)` finds something.
    package init?(_ text: String) {
        guard Self.problem(in: text) == nil else { return nil }
        let parts = text.split(separator: "/")
        guard let address = parts.first.flatMap({ Self.bytes(String($0)) }) else { return nil }
        self.address = address
        length = parts.count == 2 ? Int(parts[1]) ?? address.count * 8 : address.count * 8
    }

    /// Whether an address lies in it; `::ffff:10.1.2.3` is 10.1.2.3, and what is no address lies nowhere.
    package func contains(_ text: String) -> Bool {
        guard let other = Self.bytes(text).map(Self.unmapped), other.count == address.count else { return false }
        return (0..<length).allSatisfy { Self.bit($0, of: address) == Self.bit($0, of: other) }
    }

    /// What is wrong with a range, to follow its text; nil where it is one.
    package static func problem(in text: String) -> String? {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let address = parts.first.flatMap(bytes) else {
            return "is no range of addresses such as 10.1.0.0/16 or fd00:1::/32"
        }
        let width = address.count * 8
        guard parts.count == 2 else { return nil }
        guard let length = Int(parts[1]), String(length) == parts[1], (0...width).contains(length) else {
            return "needs a number from 0 to \(width) after the slash"
        }
        let isAligned = !(length..<width).contains { Self.bit($0, of: address) }
        return isAligned ? nil : "has bits set after the first \(length)"
    }

    /// A bit of an address, the highest first.
    private static func bit(_ place: Int, of address: [UInt8]) -> Bool {
        let mask: UInt8 = 0x80 >> (place % 8)
        return address[place / 8] & mask != 0
    }

    /// An address in network order, as inet_pton(3) reads it.
    private static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        return withUnsafeBytes(of: &sixteen) { Array($0) }
    }

    /// IPv4 seen through an IPv6 socket, as IPv4.
    private static func unmapped(_ address: [UInt8]) -> [UInt8] {
        address.count == 16 && address.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            ? Array(address.suffix(4)) : address
    }
}
