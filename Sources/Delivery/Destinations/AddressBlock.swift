package import WebClient

/// All addresses that begin with the same bits (CIDR, RFC 4632 and RFC 4291, section 2.3).
package struct AddressBlock: Sendable, Hashable, CustomStringConvertible {
    /// The family of its addresses.
    package let family: SocketAddress.Family
    /// How many bits at the start are fixed: 0 to 32 for IPv4, 0 to 128 for IPv6.
    package let length: Int
    private let start: [UInt8]

    /// A block from its text, `10.1.0.0/16` or `fd00:1::/32`; one address alone is a block of one. Throws
    /// `badAddressBlock`.
    package init(_ text: String) throws(DeliveryError) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let address = SocketAddress(first) else {
            throw .badAddressBlock(text: text, reason: "what stands before the slash is not an IPv4 or IPv6 address")
        }
        let width = address.bytes.count * 8
        var length = width
        if parts.count == 2 {
            guard let number = Int(parts[1]), String(number) == parts[1], (0...width).contains(number) else {
                throw .badAddressBlock(
                    text: text, reason: "what stands after the slash is not a number from 0 to \(width)")
            }
            length = number
        }
        self.init(address.family, Self.masked(address.bytes, length), length)
        guard start == address.bytes else {
            throw .badAddressBlock(
                text: text, reason: "bits after the first \(length) are set; \(self) is meant, perhaps")
        }
    }

    /// The block of IPv4 addresses that begin with these bytes, filled up with zeros.
    static func ipv4(_ bytes: UInt8..., length: Int) -> AddressBlock {
        AddressBlock(.ipv4, bytes + [UInt8](repeating: 0, count: 4 - bytes.count), length)
    }

    /// The block of IPv6 addresses that begin with these groups, filled up with zeros.
    static func ipv6(_ groups: UInt16..., length: Int) -> AddressBlock {
        let bytes = groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return AddressBlock(.ipv6, bytes + [UInt8](repeating: 0, count: 16 - bytes.count), length)
    }

    private init(_ family: SocketAddress.Family, _ start: [UInt8], _ length: Int) {
        self.family = family
        self.start = start
        self.length = length
    }

    /// Whether the address, whatever its port, lies in the block; one of the other family never does.
    package func contains(_ address: SocketAddress) -> Bool {
        address.family == family && Self.masked(address.bytes, length) == start
    }

    package var description: String {
        "\(SocketAddress(bytes: start, port: 0)?.host ?? "")/\(length)"
    }

    private static func masked(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let bits = min(max(length - index * 8, 0), 8)
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> bits)
        }
    }
}
