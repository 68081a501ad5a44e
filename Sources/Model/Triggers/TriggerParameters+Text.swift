extension TriggerParameters: CustomStringConvertible {
    /// These, with the other's in place of those that the other gives.
    package func merging(_ other: TriggerParameters) -> TriggerParameters {
        var merged = self
        if let value = other.phrases { merged.phrases = value }
        if let value = other.sentimentAtMost { merged.sentimentAtMost = value }
        if let value = other.value { merged.value = value }
        if let value = other.discountAbove { merged.discountAbove = value }
        if let value = other.clock { merged.clock = value }
        if let value = other.share { merged.share = value }
        if let value = other.after { merged.after = value }
        if let value = other.within { merged.within = value }
        if let value = other.count { merged.count = value }
        if let value = other.scope { merged.scope = value }
        if let value = other.skill { merged.skill = value }
        if let value = other.skills { merged.skills = value }
        if let value = other.factor { merged.factor = value }
        if let value = other.minimumSample { merged.minimumSample = value }
        if let value = other.points { merged.points = value }
        if let value = other.floor { merged.floor = value }
        if let value = other.hysteresis { merged.hysteresis = value }
        if let value = other.healthBelow { merged.healthBelow = value }
        if let value = other.tier { merged.tier = value }
        if let value = other.priority { merged.priority = value }
        if let value = other.times { merged.times = value }
        return merged
    }

    /// The parameters that are given, as in `count 3, within 2d`.
    package var description: String {
        var parts: [String] = []
        if let value = phrases {
            let words = value.map { "“\($0)”" }.joined(separator: ", ")
            parts.append("phrases \(words)")
        }
        if let value = sentimentAtMost { parts.append("sentiment at most \(value)") }
        if let value = value { parts.append("value \(value)") }
        if let value = discountAbove { parts.append("discount above \(value)") }
        if let value = clock { parts.append("clock \(value.rawValue)") }
        if let value = share { parts.append("share \(value)") }
        if let value = after { parts.append("after \(value)") }
        if let value = within { parts.append("within \(value)") }
        if let value = count { parts.append("count \(value)") }
        if let value = scope { parts.append("scope \(value.rawValue)") }
        if let value = skill { parts.append("skill \(value)") }
        if let value = skills {
            let words = value.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            parts.append("skills \(words)")
        }
        if let value = factor { parts.append("factor \(value)") }
        if let value = minimumSample { parts.append("minimum sample \(value)") }
        if let value = points { parts.append("points \(value)") }
        if let value = floor { parts.append("floor \(value)") }
        if let value = hysteresis { parts.append("hysteresis \(value)") }
        if let value = healthBelow { parts.append("health below \(value)") }
        if let value = tier { parts.append("tier \(value.rawValue)") }
        if let value = priority { parts.append("priority \(value.rawValue)") }
        if let value = times { parts.append("times \(value)") }
        return parts.joined(separator: ", ")
    }
}
