import WebClient

/// Addresses that are not the public internet, with the name of their purpose: the registries of IANA for special
/// purposes (RFC 6890 and later), and where cloud providers answer questions about the machine.
enum SpecialAddresses {
    /// From the most telling name to the most general: the first block that holds an address names it.
    static let blocks: [(block: AddressBlock, name: String)] = [
        (.ipv4(169, 254, 169, 254, length: 32), "cloud metadata"),
        (.ipv4(168, 63, 129, 16, length: 32), "cloud metadata"),
        (.ipv4(100, 100, 100, 200, length: 32), "cloud metadata"),
        (.ipv4(192, 0, 0, 192, length: 32), "cloud metadata"),
        (.ipv6(0xFD00, 0x0EC2, 0, 0, 0, 0, 0, 0x0254, length: 128), "cloud metadata"),
        (.ipv4(0, length: 8), "unspecified"),
        (.ipv4(10, length: 8), "private"),
        (.ipv4(100, 64, length: 10), "carrier-grade NAT"),
        (.ipv4(127, length: 8), "loopback"),
        (.ipv4(169, 254, length: 16), "link-local"),
        (.ipv4(172, 16, length: 12), "private"),
        (.ipv4(192, 0, 0, length: 24), "protocol assignments"),
        (.ipv4(192, 0, 2, length: 24), "documentation"),
        (.ipv4(192, 88, 99, length: 24), "6to4 relay"),
        (.ipv4(192, 168, length: 16), "private"),
        (.ipv4(198, 18, length: 15), "benchmark"),
        (.ipv4(198, 51, 100, length: 24), "documentation"),
        (.ipv4(203, 0, 113, length: 24), "documentation"),
        (.ipv4(224, length: 4), "multicast"),
        (.ipv4(255, 255, 255, 255, length: 32), "broadcast"),
        (.ipv4(240, length: 4), "reserved"),
        (.ipv6(length: 128), "unspecified"),
        (.ipv6(0, 0, 0, 0, 0, 0, 0, 1, length: 128), "loopback"),
        (mapped, "IPv4-mapped"),
        (.ipv6(length: 96), "IPv4-compatible"),
        (nat64, "NAT64"),
        (.ipv6(0x64, 0xFF9B, 1, length: 48), "NAT64"),
        (.ipv6(0x0100, length: 64), "discard"),
        (.ipv6(0x2001, length: 32), "Teredo"),
        (.ipv6(0x2001, 2, length: 48), "benchmark"),
        (.ipv6(0x2001, 0x0DB8, length: 32), "documentation"),
        (.ipv6(0x2001, length: 23), "protocol assignments"),
        (sixToFour, "6to4"),
        (.ipv6(0x3FFF, length: 20), "documentation"),
        (.ipv6(0xFC00, length: 7), "unique local"),
        (.ipv6(0xFE80, length: 10), "link-local"),
        (.ipv6(0xFEC0, length: 10), "site-local"),
        (.ipv6(0xFF00, length: 8), "multicast"),
    ]

    /// All IPv6 addresses that were ever given out for the public internet (RFC 4291, section 2.4, and IANA's
    /// registry).
    static let publicIPv6 = AddressBlock.ipv6(0x2000, length: 3)

    private static let mapped = AddressBlock.ipv6(0, 0, 0, 0, 0, 0xFFFF, length: 96)
    private static let nat64 = AddressBlock.ipv6(0x64, 0xFF9B, length: 96)
    private static let sixToFour = AddressBlock.ipv6(0x2002, length: 16)

    /// The IPv4 address inside an IPv6 one, where its kind carries one at a known place (RFC 4291, 6052 and 3056).
    static func embedded(in address: SocketAddress) -> SocketAddress? {
        if mapped.contains(address) || nat64.contains(address) {
            return SocketAddress(bytes: Array(address.bytes[12...]), port: address.port)
        }
        if sixToFour.contains(address) {
            return SocketAddress(bytes: Array(address.bytes[2..<6]), port: address.port)
        }
        return nil
    }
}
