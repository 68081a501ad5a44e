package import BusinessTime

/// People who take turns at being on call, by the clocks of one time zone.
package struct RotaLayer: Hashable, Sendable {
    /// Who, in the order of their turns.
    package var members: [PersonID]
    /// How long a turn is.
    package var turn: RotaTurn
    /// The day on which the first turn began.
    package var start: CivilDay
    /// When turns change hands, in seconds after midnight by the layer's clocks; 0 to 86,399.
    package var handover: Int
    /// The IANA name of the zone whose clocks count.
    package var timeZone: String
    /// From when on a day the layer covers, in seconds after midnight; nil: always.
    package var from: Int?
    /// Until when on a day, not included; not after `from` means until the next day. Nil: always.
    package var to: Int?
    /// Every field, in the order of declaration.
    package init(
        members: [PersonID], turn: RotaTurn = .days(7), start: CivilDay, handover: Int = 32_400,
        timeZone: String = "UTC", from: Int? = nil, to: Int? = nil
    ) {
        self.members = members
        self.turn = turn
        self.start = start
        self.handover = handover
        self.timeZone = timeZone
        self.from = from
        self.to = to
    }
}

extension RotaLayer: Codable {
    private enum CodingKeys: String, CodingKey {
        case members, turn, start, handover, timeZone, from, to
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            members: try values.decode([PersonID].self, forKey: .members),
            turn: try values.decode(RotaTurn.self, forKey: .turn),
            start: CivilDay(dayNumber: try values.decode(Int.self, forKey: .start)),
            handover: try values.decode(Int.self, forKey: .handover),
            timeZone: try values.decode(String.self, forKey: .timeZone),
            from: try values.decodeIfPresent(Int.self, forKey: .from),
            to: try values.decodeIfPresent(Int.self, forKey: .to))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(members, forKey: .members)
        try values.encode(turn, forKey: .turn)
        try values.encode(start.dayNumber, forKey: .start)
        try values.encode(handover, forKey: .handover)
        try values.encode(timeZone, forKey: .timeZone)
        try values.encodeIfPresent(from, forKey: .from)
        try values.encodeIfPresent(to, forKey: .to)
    }
}
