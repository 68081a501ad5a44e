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
    /// What becomes of a case where everybody it could go to is full.
    package var whenFull: Overflow
    /// What becomes of the cases of somebody who goes on leave.
    package var onLeave: OnLeave
    /// Whom a case goes to rather than to others who could have it as well.
    package var preferences: [RoutingPreference]
    /// How long the assessment of a case may take before its holder and the manager are warned.
    package var assessmentSeconds: Int64
    /// Unsure: whether “don't know” takes the more urgent branch; else the less urgent one (ES-10).
    package var unsureEscalates: Bool
    /// Two target times: whether the faster counts; else that of the service level that says more (ES-10).
    package var fasterTargetCounts: Bool
    /// Beyond one's authority: whether the decision goes up at once; else people decide whatever it is worth (ES-10).
    package var authorityGoesUp: Bool
    /// Silence: after how long without a word from the holder of a case a progress update is due; nil: never (ES-10).
    package var progressUpdateSeconds: Int64?
    /// After how long without a message that went through an endpoint is disabled; nil: never.
    package var endpointPatienceSeconds: Int64?
    /// How long after a message to a person further ones wait, to go out as one; 0: they do not.
    package var bundleSeconds: Int64
    /// What holds for everybody who comes in.
    package var gate: GateSettings
    /// How much may be attached.
    package var attachments: AttachmentLimits
    /// Every field, in the order of declaration.
    package init(
        company: String = "Our company", timeZone: String = "UTC", defaultTimeOutSeconds: Int64 = 86400,
        stepBound: Int = 25, followUpGraceSeconds: Int64 = 3600, allowedNetworks: [String] = [],
        whenFull: Overflow = .wait, onLeave: OnLeave = .move,
        preferences: [RoutingPreference] = RoutingPreference.allCases, assessmentSeconds: Int64 = 900,
        unsureEscalates: Bool = true, fasterTargetCounts: Bool = true, authorityGoesUp: Bool = true,
        progressUpdateSeconds: Int64? = 28800, endpointPatienceSeconds: Int64? = 432_000, bundleSeconds: Int64 = 60,
        gate: GateSettings = GateSettings(), attachments: AttachmentLimits = AttachmentLimits()
    ) {
        self.company = company
        self.timeZone = timeZone
        self.defaultTimeOutSeconds = defaultTimeOutSeconds
        self.stepBound = stepBound
        self.followUpGraceSeconds = followUpGraceSeconds
        self.allowedNetworks = allowedNetworks
        self.whenFull = whenFull
        self.onLeave = onLeave
        self.preferences = preferences
        self.assessmentSeconds = assessmentSeconds
        self.unsureEscalates = unsureEscalates
        self.fasterTargetCounts = fasterTargetCounts
        self.authorityGoesUp = authorityGoesUp
        self.progressUpdateSeconds = progressUpdateSeconds
        self.endpointPatienceSeconds = endpointPatienceSeconds
        self.bundleSeconds = bundleSeconds
        self.gate = gate
        self.attachments = attachments
    }
}

/// A setting that is not written down keeps its default, so that an older file can be read.
extension Settings: Codable {
    private enum CodingKeys: String, CodingKey {
        case company, timeZone, defaultTimeOutSeconds, stepBound, followUpGraceSeconds, allowedNetworks, whenFull,
            onLeave, preferences, assessmentSeconds
        case unsureEscalates, fasterTargetCounts, authorityGoesUp, progressUpdateSeconds
        case endpointPatienceSeconds, bundleSeconds
        case gate, attachments
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
                ?? defaults.allowedNetworks,
            whenFull: try values.decodeIfPresent(Overflow.self, forKey: .whenFull) ?? defaults.whenFull,
            onLeave: try values.decodeIfPresent(OnLeave.self, forKey: .onLeave) ?? defaults.onLeave,
            preferences: try values.decodeIfPresent([RoutingPreference].self, forKey: .preferences)
                ?? defaults.preferences,
            assessmentSeconds: try values.decodeIfPresent(Int64.self, forKey: .assessmentSeconds)
                ?? defaults.assessmentSeconds,
            unsureEscalates: try values.decodeIfPresent(Bool.self, forKey: .unsureEscalates)
                ?? defaults.unsureEscalates,
            fasterTargetCounts: try values.decodeIfPresent(Bool.self, forKey: .fasterTargetCounts)
                ?? defaults.fasterTargetCounts,
            authorityGoesUp: try values.decodeIfPresent(Bool.self, forKey: .authorityGoesUp)
                ?? defaults.authorityGoesUp,
            progressUpdateSeconds: values.contains(.progressUpdateSeconds)
                ? try values.decodeIfPresent(Int64.self, forKey: .progressUpdateSeconds)
                : defaults.progressUpdateSeconds,
            endpointPatienceSeconds: values.contains(.endpointPatienceSeconds)
                ? try values.decodeIfPresent(Int64.self, forKey: .endpointPatienceSeconds)
                : defaults.endpointPatienceSeconds,
            bundleSeconds: try values.decodeIfPresent(Int64.self, forKey: .bundleSeconds) ?? defaults.bundleSeconds,
            gate: try values.decodeIfPresent(GateSettings.self, forKey: .gate) ?? defaults.gate,
            attachments: try values.decodeIfPresent(AttachmentLimits.self, forKey: .attachments)
                ?? defaults.attachments)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(company, forKey: .company)
        try values.encode(timeZone, forKey: .timeZone)
        try values.encode(defaultTimeOutSeconds, forKey: .defaultTimeOutSeconds)
        try values.encode(stepBound, forKey: .stepBound)
        try values.encode(followUpGraceSeconds, forKey: .followUpGraceSeconds)
        try values.encode(allowedNetworks, forKey: .allowedNetworks)
        try values.encode(whenFull, forKey: .whenFull)
        try values.encode(onLeave, forKey: .onLeave)
        try values.encode(preferences, forKey: .preferences)
        try values.encode(assessmentSeconds, forKey: .assessmentSeconds)
        try values.encode(unsureEscalates, forKey: .unsureEscalates)
        try values.encode(fasterTargetCounts, forKey: .fasterTargetCounts)
        try values.encode(authorityGoesUp, forKey: .authorityGoesUp)
        // Written as null where it is never due: a file without the field keeps the default.
        try values.encode(progressUpdateSeconds, forKey: .progressUpdateSeconds)
        try values.encode(endpointPatienceSeconds, forKey: .endpointPatienceSeconds)
        try values.encode(bundleSeconds, forKey: .bundleSeconds)
        try values.encode(gate, forKey: .gate)
        try values.encode(attachments, forKey: .attachments)
    }
}
