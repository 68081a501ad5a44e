/// Where a request came from, in the two forms that Belay keeps: the address, as long as a session lives, and the network
/// around it, which stays in the audit trail for good.
package struct RemotePlace: Hashable, Sendable {
    /// The address, such as `192.0.2.7` or `2001:db8:0:0:0:0:0:1`.
    package let address: String

    /// A place by its address as text.
    package init(_ address: String) { self.address = address }

    /// The address without what tells one household from the next: the first 24 bits of IPv4, the first 48 of IPv6.
    ///
    /// The trail cannot be shortened later, so what goes into it is not more than is needed to see a stranger.
    package var network: String {
        let numbers = address.split(separator: ".", omittingEmptySubsequences: false)
        if numbers.count == 4 { return numbers.prefix(3).joined(separator: ".") + ".0/24" }
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        if groups.count == 8 { return groups.prefix(3).joined(separator: ":") + "::/48" }
        return address
    }

    /// What guesses are counted by: one IPv4 address, or the 64 bits of IPv6 that one household has to itself.
    package var household: String {
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        return groups.count == 8 ? groups.prefix(4).joined(separator: ":") + "::/64" : address
    }
}
