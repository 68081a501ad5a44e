/// In files an object with the parameters that are given; one that there is not is refused, with those that there are.
extension TriggerParameters: Codable {
    /// A parameter by its name in files.
    package enum Name: String, CodingKey, CaseIterable, Sendable {
        case phrases, sentimentAtMost, value, discountAbove, clock, share, after, within, count, scope, skill
        case skills, factor, minimumSample, points, floor, hysteresis, healthBelow, tier, priority, times
    }

    /// The names of the parameters that are given.
    package var given: [Name] {
        var names: [Name] = []
        if phrases != nil { names.append(.phrases) }
        if sentimentAtMost != nil { names.append(.sentimentAtMost) }
        if value != nil { names.append(.value) }
        if discountAbove != nil { names.append(.discountAbove) }
        if clock != nil { names.append(.clock) }
        if share != nil { names.append(.share) }
        if after != nil { names.append(.after) }
        if within != nil { names.append(.within) }
        if count != nil { names.append(.count) }
        if scope != nil { names.append(.scope) }
        if skill != nil { names.append(.skill) }
        if skills != nil { names.append(.skills) }
        if factor != nil { names.append(.factor) }
        if minimumSample != nil { names.append(.minimumSample) }
        if points != nil { names.append(.points) }
        if floor != nil { names.append(.floor) }
        if hysteresis != nil { names.append(.hysteresis) }
        if healthBelow != nil { names.append(.healthBelow) }
        if tier != nil { names.append(.tier) }
        if priority != nil { names.append(.priority) }
        if times != nil { names.append(.times) }
        return names
    }

    package init(from decoder: any Decoder) throws {
        for key in try decoder.container(keyedBy: AnyName.self).allKeys where Name(rawValue: key.stringValue) == nil {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "There is no parameter “\(key.stringValue)”; use one of \(Name.allCases.words)."))
        }
        let values = try decoder.container(keyedBy: Name.self)
        self.init()
        phrases = try values.decodeIfPresent([String].self, forKey: .phrases)
        sentimentAtMost = try values.decodeIfPresent(Double.self, forKey: .sentimentAtMost)
        value = try values.decodeIfPresent(Money.self, forKey: .value)
        discountAbove = try values.decodeIfPresent(Double.self, forKey: .discountAbove)
        clock = try values.decodeIfPresent(ClockKind.self, forKey: .clock)
        share = try values.decodeIfPresent(Double.self, forKey: .share)
        after = try values.decodeIfPresent(Span.self, forKey: .after)
        within = try values.decodeIfPresent(Span.self, forKey: .within)
        count = try values.decodeIfPresent(Int.self, forKey: .count)
        scope = try values.decodeIfPresent(ContactScope.self, forKey: .scope)
        skill = try values.decodeIfPresent(String.self, forKey: .skill)
        skills = try values.decodeIfPresent([String: String].self, forKey: .skills)
        factor = try values.decodeIfPresent(Double.self, forKey: .factor)
        minimumSample = try values.decodeIfPresent(Int.self, forKey: .minimumSample)
        points = try values.decodeIfPresent(Int.self, forKey: .points)
        floor = try values.decodeIfPresent(Int.self, forKey: .floor)
        hysteresis = try values.decodeIfPresent(Int.self, forKey: .hysteresis)
        healthBelow = try values.decodeIfPresent(Int.self, forKey: .healthBelow)
        tier = try values.decodeIfPresent(AccountTier.self, forKey: .tier)
        priority = try values.decodeIfPresent(Priority.self, forKey: .priority)
        times = try values.decodeIfPresent(Int.self, forKey: .times)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Name.self)
        try values.encodeIfPresent(phrases, forKey: .phrases)
        try values.encodeIfPresent(sentimentAtMost, forKey: .sentimentAtMost)
        try values.encodeIfPresent(value, forKey: .value)
        try values.encodeIfPresent(discountAbove, forKey: .discountAbove)
        try values.encodeIfPresent(clock, forKey: .clock)
        try values.encodeIfPresent(share, forKey: .share)
        try values.encodeIfPresent(after, forKey: .after)
        try values.encodeIfPresent(within, forKey: .within)
        try values.encodeIfPresent(count, forKey: .count)
        try values.encodeIfPresent(scope, forKey: .scope)
        try values.encodeIfPresent(skill, forKey: .skill)
        try values.encodeIfPresent(skills, forKey: .skills)
        try values.encodeIfPresent(factor, forKey: .factor)
        try values.encodeIfPresent(minimumSample, forKey: .minimumSample)
        try values.encodeIfPresent(points, forKey: .points)
        try values.encodeIfPresent(floor, forKey: .floor)
        try values.encodeIfPresent(hysteresis, forKey: .hysteresis)
        try values.encodeIfPresent(healthBelow, forKey: .healthBelow)
        try values.encodeIfPresent(tier, forKey: .tier)
        try values.encodeIfPresent(priority, forKey: .priority)
        try values.encodeIfPresent(times, forKey: .times)
    }
}

/// Whatever a parameter is called.
private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
