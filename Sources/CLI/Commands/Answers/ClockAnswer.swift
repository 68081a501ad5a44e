import BusinessTime
import Escalation
import Model
import Workflows

/// A service clock as programs get it.
struct ClockAnswer: Encodable {
    var kind: String
    var round: Int
    var state: String
    var startedAt: Instant
    var dueAt: Instant?
    var metAt: Instant?
    var breachedAt: Instant?
    var targetSeconds: Int64
    var counting: String
    var level: String
    /// Why it is due then, where that was asked for.
    var explanation: Explained?

    struct Explained: Encodable {
        var because: String
        var calendar: String
        var lines: [String]
    }

    init(_ clock: ServiceClock, _ wording: Wording) {
        kind = clock.kind.rawValue
        round = clock.round
        state = clock.state.rawValue
        startedAt = clock.startedAt
        dueAt = clock.dueAt
        metAt = clock.metAt
        breachedAt = clock.breachedAt
        targetSeconds = clock.target.within.milliseconds / 1000
        counting = clock.target.counting.rawValue
        level = wording.configuration.serviceLevels.first { $0.id == clock.level }?.name ?? "\(clock.level)"
    }

    init(_ explained: ClockExplanation, _ wording: Wording) {
        self.init(explained.clock, wording)
        explanation = Explained(
            because: explained.choice?.because
                ?? "No service level holds for the ticket any more; it ran under \(level).",
            calendar: explained.calendar ?? "around the clock", lines: explained.explanation.lines)
    }
}

extension Wording {
    /// How a clock stands, in a few words.
    func standing(_ clock: ServiceClock) -> String {
        switch clock.state {
        case .met where clock.breachedAt != nil: "met late, \(clock.metAt.map(moment) ?? "")"
        case .met: "met \(clock.metAt.map(moment) ?? "")"
        case .cancelled: "no longer counts"
        case .paused: "paused"
        case .running:
            clock.dueAt.map { (clock.breachedAt == nil ? "" : "breached, ") + distance(to: $0) } ?? "running"
        }
    }

    /// A sentence about the clock that is due first, such as “first response due Mon 2 Mar 2026 13:00 (Europe/Berlin)”.
    func nextDue(_ clocks: [ServiceClock]) -> String? {
        let running = clocks.filter { $0.state == .running && $0.dueAt != nil }
        guard let next = running.min(by: { ($0.dueAt ?? $0.startedAt) < ($1.dueAt ?? $1.startedAt) }),
            let due = next.dueAt
        else { return nil }
        return "\(next.kind.words) due \(zoned(due))"
    }

    /// Clocks as a table for people.
    func table(_ clocks: [ServiceClock]) -> TextTable {
        var table = TextTable([
            .init("CLOCK"), .init("STATE"), .init("DUE", isFixed: true), .init("TARGET"), .init("LEVEL"),
        ])
        for clock in clocks {
            let kind = clock.kind.words + (clock.round > 1 ? " \(clock.round)" : "")
            table.append([
                kind, standing(clock), clock.dueAt.map(moment) ?? "–", clock.target.words,
                ClockAnswer(clock, self).level,
            ])
        }
        return table
    }
}
