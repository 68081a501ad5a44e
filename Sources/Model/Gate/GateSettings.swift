/// What holds for everybody who comes in; each has a safe default.
package struct GateSettings: Hashable, Sendable {
    /// How long a session may rest before it ends.
    package var sessionIdleSeconds: Int64 = 43_200
    /// How long a session lasts at most.
    package var sessionSeconds: Int64 = 604_800
    /// How long a token holds that says nothing itself; nil: until it is revoked.
    package var tokenSeconds: Int64? = 31_536_000
    /// The role from which on a second factor is needed; nil: nobody needs one.
    package var secondFactorFrom: Role?
    /// How long a customer's link to a ticket holds; nil: none is put into notifications.
    package var ticketLinkSeconds: Int64? = 2_592_000
    /// How long a link holds that decides a case; nil: none is put into notifications.
    package var decisionLinkSeconds: Int64? = 604_800
    /// Where people reach Belay, such as `https://help.example.com`; nil: not known.
    package var baseURL: String?
    /// The networks of the proxies whose word is taken for where a request came from, as CIDR ranges.
    package var trustedProxies: [String] = ["127.0.0.0/8", "::1/128"]
    /// How many requests a minute a token may make; nil: any number.
    package var requestsPerMinute: Int? = 3000

    /// The defaults.
    package init() {}
}

/// A setting that is not written down keeps its default, so that an older file can be read.
extension GateSettings: Codable {
    private enum CodingKeys: String, CodingKey {
        case sessionIdleSeconds, sessionSeconds, tokenSeconds, secondFactorFrom, baseURL, trustedProxies
        case ticketLinkSeconds, decisionLinkSeconds, requestsPerMinute
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        sessionIdleSeconds =
            try values.decodeIfPresent(Int64.self, forKey: .sessionIdleSeconds) ?? sessionIdleSeconds
        sessionSeconds = try values.decodeIfPresent(Int64.self, forKey: .sessionSeconds) ?? sessionSeconds
        if values.contains(.tokenSeconds) {
            tokenSeconds = try values.decodeIfPresent(Int64.self, forKey: .tokenSeconds)
        }
        if values.contains(.ticketLinkSeconds) {
            ticketLinkSeconds = try values.decodeIfPresent(Int64.self, forKey: .ticketLinkSeconds)
        }
        if values.contains(.decisionLinkSeconds) {
            decisionLinkSeconds = try values.decodeIfPresent(Int64.self, forKey: .decisionLinkSeconds)
        }
        secondFactorFrom = try values.decodeIfPresent(Role.self, forKey: .secondFactorFrom)
        baseURL = try values.decodeIfPresent(String.self, forKey: .baseURL)
        trustedProxies = try values.decodeIfPresent([String].self, forKey: .trustedProxies) ?? trustedProxies
        if values.contains(.requestsPerMinute) {
            requestsPerMinute = try values.decodeIfPresent(Int.self, forKey: .requestsPerMinute)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(sessionIdleSeconds, forKey: .sessionIdleSeconds)
        try values.encode(sessionSeconds, forKey: .sessionSeconds)
        // Written as null where it is off: a file without the field keeps the default.
        try values.encode(tokenSeconds, forKey: .tokenSeconds)
        try values.encode(ticketLinkSeconds, forKey: .ticketLinkSeconds)
        try values.encode(decisionLinkSeconds, forKey: .decisionLinkSeconds)
        try values.encodeIfPresent(secondFactorFrom, forKey: .secondFactorFrom)
        try values.encodeIfPresent(baseURL, forKey: .baseURL)
        try values.encode(trustedProxies, forKey: .trustedProxies)
        // Written as null where there is no limit, likewise.
        try values.encode(requestsPerMinute, forKey: .requestsPerMinute)
    }
}
