package import BusinessTime

/// Where a follow-up stands in its series.
package struct FollowUpSeries: Hashable, Sendable {
    /// How it repeats.
    package var recurrence: Recurrence
    /// Which one it is, from 1.
    package var place: Int
    /// The day that the series has for it, whatever it was put off to.
    package var day: CivilDay
    /// The follow-up before it; nil for the first.
    package var previous: FollowUpID?
    /// Every field, in the order of declaration.
    package init(recurrence: Recurrence, place: Int, day: CivilDay, previous: FollowUpID? = nil) {
        self.recurrence = recurrence
        self.place = place
        self.day = day
        self.previous = previous
    }

    /// The day and moment of the next one, the first that lies after `now`; nil where the series ends.
    ///
    /// Turns that passed while this one was still to be done are left out, so that nothing piles up.
    package func next(after now: Instant) -> (day: CivilDay, due: Instant)? {
        if let count = recurrence.count, place >= count { return nil }
        var day = day
        for _ in 0..<Recurrence.longestSearch {
            guard let next = recurrence.day(after: day), let due = recurrence.moment(on: next) else { return nil }
            if due > now { return (next, due) }
            day = next
        }
        return nil
    }
}
