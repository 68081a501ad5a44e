package import WebClient

/// Which addresses a webhook may be sent to: public ones, and those in blocks that an admin allowed.
///
/// Anyone who may enter a webhook's URL could otherwise make Belay read the machines around it (server-side request
/// forgery). The check belongs at the moment of the connection, `WebClientSettings.addressCheck`: a name that was
/// checked earlier may lead elsewhere by then.
package struct DestinationGuard: Sendable, Hashable {
    /// The blocks that may be connected to although they are not public.
    package let allowed: [AddressBlock]

    /// A guard that lets through public addresses and these blocks.
    package init(allowed: [AddressBlock] = []) {
        self.allowed = allowed
    }

    /// A guard from texts such as `10.1.0.0/16`; throws `badAddressBlock` for the first that is none.
    package init(allowing texts: [String]) throws(DeliveryError) {
        var blocks: [AddressBlock] = []
        for text in texts { blocks.append(try AddressBlock(text)) }
        self.init(allowed: blocks)
    }

    /// Whether a connection to the address may be made.
    package func allows(_ address: SocketAddress) -> Bool {
        refusal(of: address) == nil
    }

    /// Why the address is refused, such as "private" or "loopback"; nil where it is let through. An IPv6 address that
    /// carries an IPv4 one needs both to be allowed.
    package func refusal(of address: SocketAddress) -> String? {
        if !allowed.contains(where: { $0.contains(address) }) {
            if let special = SpecialAddresses.blocks.first(where: { $0.block.contains(address) }) {
                return special.name
            }
            if address.family == .ipv6, !SpecialAddresses.publicIPv6.contains(address) { return "not public" }
        }
        return SpecialAddresses.embedded(in: address).flatMap(refusal)
    }
}
