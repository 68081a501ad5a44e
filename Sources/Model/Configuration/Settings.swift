/// What the company set for everything at once; each has a safe default.
package struct Settings: Hashable, Sendable {
    /// The company's name, as customers read it.
    package var company: String
    /// The IANA name of the zone in which times are written to customers.
    package var timeZone: String
    /// How long a step waits that names no time-out; then the manager takes it over.
    package var defaultTimeOutSeconds: Int64
    /// How many steps a case may enter before it ends with the manager.
    package var stepBound: Int
    /// How long after its time a follow-up counts as missed that says nothing itself.
    package var followUpGraceSeconds: Int64
    /// The webhook destinations allowed beside the public internet, as CIDR ranges.
    package var allowedNetworks: [String]
    /// Every field, in the order of declaration.
    package init(
        company: String = "Our company", timeZone: String = "UTC", defaultTimeOutSeconds: Int64 = 86400,
        stepBound: Int = 25, followUpGraceSeconds: Int64 = 3600, allowedNetworks: [String] = []
    ) {
        self.company = company
        self.timeZone = timeZone
        self.defaultTimeOutSeconds = defaultTimeOutSeconds
        self.stepBound = stepBound
        self.followUpGraceSeconds = followUpGraceSeconds
        self.allowedNetworks = allowedNetworks
    }
}

/// A setting that is not written down keeps its default, so that an older file can be read.
extension Settings: Codable {
    private enum CodingKeys: String, CodingKey {
        case company, timeZone, defaultTimeOutSeconds, stepBound, followUpGraceSeconds, allowedNetworks
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let defaults = Settings()
        self.init(
            company: try values.decodeIfPresent(String.self, forKey: .company) ?? defaults.company,
            timeZone: try values.decodeIfPresent(String.self, forKey: .timeZone) ?? defaults.timeZone,
            defaultTimeOutSeconds: try values.decodeIfPresent(Int64.self, forKey: .defaultTimeOutSeconds)
                ?? defaults.defaultTimeOutSeconds,
            stepBound: try values.decodeIfPresent(Int.self, forKey: .stepBound) ?? defaults.stepBound,
            followUpGraceSeconds: try values.decodeIfPresent(Int64.self, forKey: .followUpGraceSeconds)
                ?? defaults.followUpGraceSeconds,
            allowedNetworks: try values.decodeIfPresent([String].self, forKey: .allowedNetworks)
                ?? defaults.allowedNetworks)
    }
}
