import BusinessTime
import Model

/// What a ticket's history means for its clocks: when they stood still, what was answered when, and when it was solved.
struct HistoryReplay {
    /// One measurement: from when, and until when where it has ended.
    struct Round {
        /// When it began.
        var start: Instant
        /// When what it waited for happened.
        var met: Instant?
    }

    /// When the ticket was opened.
    private(set) var openedAt: Instant?
    /// When we first wrote to the customer.
    private(set) var firstReply: Instant?
    /// The customer's unanswered messages since our first reply, each until our next.
    private(set) var unanswered: [Round] = []
    /// The waits between our messages, the first from the opening on.
    private(set) var silences: [Round] = []
    /// When it was solved, while it is.
    private(set) var solvedAt: Instant?
    /// The stretches in which it was pending, solved or closed, in order; the last has no end while it is.
    private(set) var pauses: [Pause] = []
    /// The criteria and from when on each held, the newest last.
    private(set) var criteria: [(from: Instant, value: ServiceCriteria)] = []
    private var status = TicketStatus.new

    /// Replays a history up to the status that the ticket has now.
    init(_ history: TicketHistory, status: TicketStatus, now: Instant) {
        for entry in history.entries { apply(entry) }
        change(to: status, at: max(now, history.entries.last?.at ?? now))
    }

    /// Whether the ticket waits on the customer.
    var isPending: Bool { status == .pending }

    /// The criteria that held at a moment, or the newest for nil.
    func criteria(at moment: Instant?) -> ServiceCriteria? {
        guard let moment, criteria.count > 1 else { return criteria.last?.value }
        return (criteria.last { $0.from <= moment } ?? criteria.first)?.value
    }

    private mutating func apply(_ entry: TicketHistory.Entry) {
        switch entry.what {
        case .opened(let value):
            openedAt = openedAt ?? entry.at
            criteria.append((entry.at, value))
            if silences.isEmpty { silences.append(Round(start: entry.at)) }
        case .criteria(let value): criteria.append((entry.at, value))
        case .status(let status): change(to: status, at: entry.at)
        case .agentReplied: replied(at: entry.at)
        case .customerWrote:
            guard firstReply != nil else { return }
            if unanswered.last.map({ $0.met != nil }) ?? true { unanswered.append(Round(start: entry.at)) }
        }
    }

    private mutating func replied(at moment: Instant) {
        firstReply = firstReply ?? moment
        if let last = unanswered.indices.last, unanswered[last].met == nil { unanswered[last].met = moment }
        if let last = silences.indices.last { silences[last].met = moment }
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
        if next.isUnsolved { solvedAt = nil } else { solvedAt = solvedAt ?? moment }
        status = next
    }

    private static func standsStill(_ status: TicketStatus) -> Bool { status == .pending || !status.isUnsolved }
}
