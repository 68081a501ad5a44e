/// One thing wrong with a calendar: where, what, and what to do about it.
package struct CalendarProblem: Hashable, Sendable, CustomStringConvertible {
    /// Where it is: `week.mon[1]`, `holidays[3]`, `line 12`.
    package let place: String
    /// What is wrong, without a full stop.
    package let what: String
    /// What to do, as a sentence.
    package let advice: String

    /// The problem at that place.
    package init(place: String, what: String, advice: String) {
        self.place = place
        self.what = what
        self.advice = advice
    }

    package var description: String { "\(place): \(what). \(advice)" }
}
