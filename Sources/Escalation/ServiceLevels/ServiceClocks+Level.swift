package import BusinessTime
package import Model

extension ServiceClocks {
    /// The service level that counts for a clock which started at a moment: of those that cover the criteria and have a
    /// target of that kind, the one due first, and of equals the first in the configuration. Nil where none has.
    /// Where the settings say so, the one that says more of what it is for counts instead (ES-10).
    /// A pause that still lasts counts for none of them, so that the choice is the same however long it lasts.
    package static func selectLevel(
        _ kind: ClockKind, for criteria: ServiceCriteria, startedAt: Instant, pauses: [Pause],
        configuration: Configuration
    ) -> LevelChoice? {
        var chosen: LevelChoice?
        for level in configuration.serviceLevels {
            guard let target = level.targets[kind], level.covers(criteria) else { continue }
            let calendar: CalendarID? =
                target.counting == .wall
                ? nil : level.calendar ?? configuration.departments[criteria.department]?.calendar
            let choice = LevelChoice(level: level, target: target, calendar: calendar)
            guard let best = chosen else {
                chosen = choice
                continue
            }
            let isBetter =
                configuration.settings.fasterTargetCounts
                ? isFaster(choice, than: best, startedAt, pauses, configuration)
                : choice.level.precision > best.level.precision
            if isBetter {
                chosen = choice
                chosen?.slower = best.slower + [best.level.name]
            } else {
                chosen?.slower.append(level.name)
            }
        }
        return chosen
    }

    private static func isFaster(
        _ one: LevelChoice, than other: LevelChoice, _ start: Instant, _ pauses: [Pause],
        _ configuration: Configuration
    ) -> Bool {
        // The same hours: no need to count them.
        if one.calendar == other.calendar { return one.target.within < other.target.within }
        let ended = pauses.filter { $0.end != nil }
        func due(_ choice: LevelChoice) -> Instant? {
            configuration.hours(choice.calendar).due(from: start, after: choice.target.within, pauses: ended)
        }
        guard let first = due(one) else { return false }
        return due(other).map { first < $0 } ?? true
    }
}

extension ServiceLevel {
    /// How much it says of what it is for.
    fileprivate var precision: Int {
        (priority == nil ? 0 : 1) + (tier == nil ? 0 : 1) + (department == nil ? 0 : 1) + (category == nil ? 0 : 1)
    }
}
