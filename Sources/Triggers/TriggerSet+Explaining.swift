import BusinessTime
import Model

extension TriggerSet {
    /// Why each definition of the record's module fired, or did not.
    func explanations(
        _ occurrence: Occurrence, _ signals: Signals, _ fired: [Trigger], now: Instant
    ) -> [Considered] {
        let possible = Set(occurrence.raisable + occurrence.circumstances)
        let look = Look(occurrence: occurrence, now: now)
        func value(_ field: Field) -> FieldValue {
            let value = occurrence.facts[field]
            return value == .none ? Self.provided(field, occurrence, signals) : value
        }
        var facts = occurrence.facts
        for field in Field.allCases { facts[field] = value(field) }
        let circumstances = circumstanceDetectors
        let moments = momentDetectors(of: occurrence.facts.record.module)
        return definitions.enumerated().compactMap { place, definition in
            guard definition.module == occurrence.facts.record.module else { return nil }
            let reason = fired.first { $0.definition == definition.id }?.reason
            var why: String
            if let reason {
                why = reason
            } else if !definition.isEnabled {
                why = "It is disabled"
            } else if let moment = moments[place] {
                why = waiting(for: moment, at: place, look)
            } else if !possible.contains(definition.event) {
                why =
                    "It watches for \(definition.event.rawValue), which \(occurrence.event.rawValue) cannot raise here"
            } else if let detector = detectors[place], !detector.fires(signals) {
                why = detector.excuse(signals)
            } else {
                why = definition.condition.failure(value) { ConditionMatcher.holds($0, for: facts, at: now) }
                if let detector = circumstances[place] {
                    let verdict = detector.verdict(look, standing: look.background.standing[definition.id])
                    if let excuse = verdict.excuse { why = excuse }
                }
            }
            return Considered(trigger: definition.id, name: definition.name, fired: reason != nil, why: why)
        }
    }

    /// Why a definition that waits for a moment has not fired, and when it would.
    func waiting(for detector: any MomentDetector, at place: Int, _ look: Look) -> String {
        guard let moment = detector.moment(look) else { return detector.excuse(look) }
        if look.background.standing[definitions[place].id] == moment.since {
            return "It fired for this state already"
        }
        if let next = self.moment(of: detector, at: place, look, after: nil) {
            return "It waits until \(next.at.reasonText)"
        }
        return definitions[place].condition.failure {
            look.facts[$0]
        } holds: {
            ConditionMatcher.holds($0, for: look.facts, at: max(look.now, moment.at))
        }
    }
}

extension Verdict {
    /// Why it does not fire; nil where it does.
    var excuse: String? {
        switch self {
        case .fires: nil
        case .quiet(let why), .left(let why), .hovers(let why): why
        }
    }
}
