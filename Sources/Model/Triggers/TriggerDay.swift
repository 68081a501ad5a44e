package import BusinessTime

/// How often a trigger fired on a day.
package struct TriggerDay: Hashable, Sendable {
    /// The day (UTC).
    package var day: CivilDay
    /// How often it fired.
    package var fired: Int
    /// How often its cooldown, its daily cap or its hysteresis kept it quiet.
    package var heldBack: Int
    /// Every field, in the order of declaration.
    package init(day: CivilDay, fired: Int, heldBack: Int) {
        self.day = day
        self.fired = fired
        self.heldBack = heldBack
    }
}
