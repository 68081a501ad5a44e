extension GateSettings {
    /// Whether what comes from an address is a proxy's word, to be taken for where a request came from.
    package func trusts(_ address: String) -> Bool {
        trustedProxies.contains { NetworkRange($0)?.contains(address) ?? false }
    }
}
