package import Model

/// The service level that counts for a clock.
package struct LevelChoice: Hashable, Sendable {
    /// The service level.
    package var level: ServiceLevel
    /// Its target for the clock.
    package var target: ClockTarget
    /// The hours that count; nil: around the clock.
    package var calendar: CalendarID?
    /// The names of the slower service levels that hold too.
    package var slower: [String]
    /// Every field, in the order of declaration.
    package init(level: ServiceLevel, target: ClockTarget, calendar: CalendarID? = nil, slower: [String] = []) {
        self.level = level
        self.target = target
        self.calendar = calendar
        self.slower = slower
    }

    /// Why this one counts, in one sentence.
    package var because: String {
        if slower.isEmpty { return "“\(level.name)” is the only service level that holds." }
        let others = slower.map { "“\($0)”" }.joined(separator: ", ")
        return "“\(level.name)” is due before \(others), and of several the faster one counts."
    }
}
