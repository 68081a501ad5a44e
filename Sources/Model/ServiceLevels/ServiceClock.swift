package import BusinessTime

/// One running or ended measurement of a ticket against a target.
package struct ServiceClock: Hashable, Sendable {
    /// How a clock stands.
    package enum State: String, CaseIterable, Codable, Sendable {
        /// Time counts.
        case running
        /// Waiting on the customer.
        case paused
        /// What it waited for happened.
        case met
        /// The ticket no longer needs it.
        case cancelled
    }

    /// The ticket it measures.
    package var ticket: TicketID
    /// What it waits for.
    package var kind: ClockKind
    /// Which measurement of this kind it is on its ticket, from 1.
    package var round: Int
    /// The service level its target came from.
    package var level: ServiceLevelID
    /// When it began to count.
    package var startedAt: Instant
    /// The time allowed.
    package var target: ClockTarget
    /// The hours that count; nil: around the clock.
    package var calendar: CalendarID?
    /// When time runs out; nil while paused, or where it never does.
    package var dueAt: Instant?
    /// How it stands.
    package var state: State
    /// When what it waited for happened.
    package var metAt: Instant?
    /// How many of its service level's warnings were given.
    package var warningsGiven: Int
    /// When its breach was raised; nil while it was not.
    package var breachedAt: Instant?
    /// The warnings still to come, and the breach, as moments; the first is the next deadline.
    package var upcoming: [ClockMoment]
    /// Every field, in the order of declaration.
    package init(
        ticket: TicketID, kind: ClockKind, round: Int = 1, level: ServiceLevelID, startedAt: Instant,
        target: ClockTarget, calendar: CalendarID? = nil, dueAt: Instant? = nil, state: State = .running,
        metAt: Instant? = nil, warningsGiven: Int = 0, breachedAt: Instant? = nil, upcoming: [ClockMoment] = []
    ) {
        self.ticket = ticket
        self.kind = kind
        self.round = round
        self.level = level
        self.startedAt = startedAt
        self.target = target
        self.calendar = calendar
        self.dueAt = dueAt
        self.state = state
        self.metAt = metAt
        self.warningsGiven = warningsGiven
        self.breachedAt = breachedAt
        self.upcoming = upcoming
    }

    /// Whether it may still warn or be breached.
    package var isOpen: Bool { state == .running || state == .paused }
}
