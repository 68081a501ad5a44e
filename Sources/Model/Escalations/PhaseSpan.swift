package import BusinessTime

/// A phase that a case is or was in.
package struct PhaseSpan: Hashable, Sendable {
    /// Which phase.
    package var phase: CasePhase
    /// When it began.
    package var from: Instant
    /// When it ended; nil: the case is in it.
    package var until: Instant?
    /// When it has taken as long as it may; nil: as long as it takes, or the warning was given.
    package var warnsAt: Instant?
    /// Every field, in the order of declaration.
    package init(phase: CasePhase, from: Instant, until: Instant? = nil, warnsAt: Instant? = nil) {
        self.phase = phase
        self.from = from
        self.until = until
        self.warnsAt = warnsAt
    }
}

extension PhaseSpan: Codable {
    private enum CodingKeys: String, CodingKey {
        case phase, from, until, warnsAt
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func moment(_ key: CodingKeys) throws -> Instant? {
            try values.decodeIfPresent(Int64.self, forKey: key).map(Instant.init(milliseconds:))
        }
        self.init(
            phase: try values.decode(CasePhase.self, forKey: .phase),
            from: Instant(milliseconds: try values.decode(Int64.self, forKey: .from)), until: try moment(.until),
            warnsAt: try moment(.warnsAt))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(phase, forKey: .phase)
        try values.encode(from.milliseconds, forKey: .from)
        try values.encodeIfPresent(until?.milliseconds, forKey: .until)
        try values.encodeIfPresent(warnsAt?.milliseconds, forKey: .warnsAt)
    }
}
