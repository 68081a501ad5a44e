/// What the company set for everything at once; each has a safe default.
package struct Settings: Hashable, Sendable, Codable {
    /// The company's name, as customers read it.
    package var company: String
    /// How long a step waits that names no time-out; then the manager takes it over.
    package var defaultTimeOutSeconds: Int64
    /// How many steps a case may enter before it ends with the manager.
    package var stepBound: Int
    /// The webhook destinations allowed beside the public internet, as CIDR ranges.
    package var allowedNetworks: [String]
    /// Every field, in the order of declaration.
    package init(
        company: String = "Our company", defaultTimeOutSeconds: Int64 = 86400, stepBound: Int = 25,
        allowedNetworks: [String] = []
    ) {
        self.company = company
        self.defaultTimeOutSeconds = defaultTimeOutSeconds
        self.stepBound = stepBound
        self.allowedNetworks = allowedNetworks
    }
}
