package import Model

/// How much those bear whom somebody leads, and what of it does not move.
package struct TeamLoad: Sendable {
    /// What one of them bears.
    package struct Bearer: Sendable {
        /// Who.
        package var person: Person
        /// How many open cases they hold; at most `person.capacity` are given to them by turns.
        package var cases: Int
        /// How many unsolved tickets are theirs, `ReadTeamLoad.mostCounted` standing for that many and more.
        package var tickets: Int
    }

    /// Them, those who bear most first.
    package var bearers: [Bearer]
    /// Open cases that wait in a queue, or whose time ran out without an answer, the newest first.
    package var stuck: [Case]
    /// Other open cases, the newest first.
    package var open: [Case]
    /// Whether there are more open cases than were read.
    package var isCut: Bool
}
