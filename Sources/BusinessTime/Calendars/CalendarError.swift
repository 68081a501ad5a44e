/// Everything that is wrong with a calendar, found in one go.
package struct CalendarError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems in the order of the calendar's fields; never empty.
    package let problems: [CalendarProblem]

    /// The error of these problems, of which there must be one at least.
    package init(problems: [CalendarProblem]) {
        self.problems = problems
    }

    package var description: String {
        guard problems.count != 1, let first = problems.first else { return problems.first?.description ?? "" }
        return "The calendar has \(problems.count) problems, the first at \(first.place):\n"
            + problems.map { "- \($0)" }.joined(separator: "\n")
    }
}
