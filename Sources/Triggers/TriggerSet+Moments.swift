package import BusinessTime
package import Model

extension TriggerSet {
    /// Whether the passing of time alone can fire anything for records of a module.
    package func watchesTime(in module: Module) -> Bool { moments[module] != nil }

    /// What has to be looked up to know when time fires something for records of a module.
    package func questionsOfMoments(in module: Module) -> Questions { moments[module]?.questions ?? Questions() }

    /// The earliest moment at which time would fire something for a record as it stands: now, where it is due already;
    /// nil where nothing would ever be. With `after` only moments behind that one count.
    package func nextMoment(for occurrence: Occurrence, now: Instant, after: Instant? = nil) -> Instant? {
        guard let group = moments[occurrence.facts.record.module] else { return nil }
        let look = Look(occurrence: occurrence, now: now)
        return group.detectors.lazy.compactMap { place, detector in
            self.moment(of: detector, at: place, look, after: after)?.at
        }.min()
    }

    /// Which definition would fire for a record as it stands by the passing of time, had it passed until `now`, and why.
    package func wouldFire(_ id: TriggerID, _ occurrence: Occurrence, now: Instant) -> Considered? {
        guard let group = moments[occurrence.facts.record.module],
            let (place, detector) = group.detectors.first(where: { definitions[$0.place].id == id })
        else { return nil }
        let look = Look(occurrence: occurrence, now: now)
        let why: String
        let due = dueMoment(of: detector, at: place, look)
        if let due {
            why = reason(of: detector, at: place, look, due)
        } else if moment(of: detector, at: place, look, after: nil) != nil {
            // Without the moment, so that all records that wait can be counted together.
            why = "Its moment is still to come"
        } else {
            why = waiting(for: detector, at: place, look)
        }
        return Considered(trigger: id, name: definitions[place].name, fired: due != nil, why: why)
    }

    func detectMoments(_ occurrence: Occurrence, now: Instant, explaining: Bool) -> Detection {
        let look = Look(occurrence: occurrence, now: now)
        var standing = Standing()
        var fired: [Trigger] = []
        for (place, detector) in moments[occurrence.facts.record.module]?.detectors ?? [] {
            guard let due = dueMoment(of: detector, at: place, look) else { continue }
            let definition = definitions[place]
            standing.entered[definition.id] = due.since
            let finding = Finding(reason: reason(of: detector, at: place, look, due))
            fired.append(trigger(definition, finding, occurrence, now))
        }
        guard explaining else { return Detection(fired: fired, standing: standing) }
        let signals = Signals(text: nil, phrases: [:], sentiment: nil, moment: nil, deal: nil)
        return Detection(
            fired: fired, considered: explanations(occurrence, signals, fired, now: now), standing: standing)
    }

    /// The moment of a state that has come and was not fired for; nil where there is none.
    private func dueMoment(of detector: any MomentDetector, at place: Int, _ look: Look) -> StateMoment? {
        guard let moment = detector.moment(look), moment.at <= look.now,
            look.background.standing[definitions[place].id] != moment.since, holds(place, look, at: look.now)
        else { return nil }
        return moment
    }

    /// When a definition fires for the record as it stands: at its own moment, or later where only then some field is as
    /// old as its condition asks for.
    func moment(of detector: any MomentDetector, at place: Int, _ look: Look, after: Instant?) -> StateMoment? {
        guard let moment = detector.moment(look),
            look.background.standing[definitions[place].id] != moment.since
        else { return nil }
        let first = max(moment.at, look.now)
        let later = definitions[place].condition.ages.compactMap { age in
            look.moment(age.field)?.advanced(by: age.duration)
        }.filter { $0 > first }.sorted()
        for candidate in [first] + later where after.map({ candidate > $0 }) ?? true {
            if holds(place, look, at: candidate) { return StateMoment(at: candidate, since: moment.since) }
        }
        return nil
    }

    private func holds(_ place: Int, _ look: Look, at moment: Instant) -> Bool {
        // A condition that always holds begins at its end, and needs no facts.
        if entries[place] < 0 { return entries[place] == ConditionInstruction.holds }
        let fields = moments[look.facts.record.module]?.fields ?? FieldSet()
        let facts = matcher.fold(look.facts, fields: fields, now: moment) { field in
            field == .event ? .text("time") : .none
        }
        return matcher.matches(entries[place], facts)
    }

    private func reason(
        of detector: any MomentDetector, at place: Int, _ look: Look, _ moment: StateMoment
    ) -> String {
        let reason = detector.reason(look, moment)
        return detector is AgedRecordDetector ? "\(reason): \(texts[place])" : reason
    }

    /// The detectors of a module by the places of their definitions.
    func momentDetectors(of module: Module) -> [Int: any MomentDetector] {
        Dictionary((moments[module]?.detectors ?? []).map { ($0.place, $0.detector) }) { $1 }
    }
}
