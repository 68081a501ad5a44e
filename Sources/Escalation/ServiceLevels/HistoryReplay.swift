import BusinessTime
import Model

/// What a ticket's history means for its clocks: when they stood still, what was answered when, and when it was solved.
struct HistoryReplay {
    /// What a measurement waited for.
    struct Meeting {
        /// When it happened.
        var at: Instant
        /// The criteria that held then.
        var criteria: ServiceCriteria?
    }

    /// One measurement: from when, and until when where it has ended.
    struct Round {
        /// When it began.
        var start: Instant
        /// What ended it.
        var met: Meeting?
    }

    /// When the ticket was opened.
    private(set) var openedAt: Instant?
    /// When we first wrote to the customer.
    private(set) var firstReply: Meeting?
    /// The customer's unanswered messages since our first reply, each until our next.
    private(set) var unanswered: [Round] = []
    /// The waits between our messages, the first from the opening on.
    private(set) var silences: [Round] = []
    /// When it was solved, while it is.
    private(set) var solved: Meeting?
    /// The stretches in which it was pending, solved or closed, in order; the last has no end while it is.
    private(set) var pauses: [Pause] = []
    /// The newest criteria.
    private(set) var criteria: ServiceCriteria?
    private var status = TicketStatus.new

    /// Replays a history up to the status that the ticket has now.
    init(_ history: TicketHistory, status: TicketStatus, now: Instant) {
        for entry in history.entries { apply(entry) }
        change(to: status, at: max(now, history.entries.last?.at ?? now))
    }

    /// Whether the ticket waits on the customer.
    var isPending: Bool { status == .pending }

    private mutating func apply(_ entry: TicketHistory.Entry) {
        switch entry.what {
        case .opened(let value):
            openedAt = openedAt ?? entry.at
            criteria = value
            if silences.isEmpty { silences.append(Round(start: entry.at)) }
        case .criteria(let value): criteria = value
        case .status(let status): change(to: status, at: entry.at)
        case .agentReplied: replied(at: entry.at)
        case .customerWrote:
            guard firstReply != nil else { return }
            if unanswered.last.map({ $0.met != nil }) ?? true { unanswered.append(Round(start: entry.at)) }
        }
    }

    private mutating func replied(at moment: Instant) {
        let reply = Meeting(at: moment, criteria: criteria)
        firstReply = firstReply ?? reply
        if let last = unanswered.indices.last, unanswered[last].met == nil { unanswered[last].met = reply }
        if let last = silences.indices.last { silences[last].met = reply }
        silences.append(Round(start: moment))
    }

    private mutating func change(to next: TicketStatus, at moment: Instant) {
        let stood = HistoryReplay.standsStill(status)
        let stands = HistoryReplay.standsStill(next)
        if stands, !stood {
            pauses.append(Pause(start: moment, end: nil))
        } else if stood, !stands, let pause = pauses.popLast() {
            pauses.append(Pause(start: pause.start, end: moment))
        }
        solved = next.isUnsolved ? nil : solved ?? Meeting(at: moment, criteria: criteria)
        status = next
    }

    private static func standsStill(_ status: TicketStatus) -> Bool { status == .pending || !status.isUnsolved }
}
