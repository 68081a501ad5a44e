import BusinessTime
import Model

/// Works a ticket's clocks out by going through its life minute by minute: slow, and with nothing in common with what it
/// judges but the meaning of the words. All that happens must happen on a full minute.
struct MinuteOracle {
    /// Whether the office is open in the minute that begins so many minutes after the start.
    let isOpen: [Bool]
    /// How many open minutes a clock may take, by the priority that counts.
    let target: (ClockKind, Priority) -> Int

    /// What is expected of a clock.
    struct Expected: Equatable {
        var kind: ClockKind
        var round: Int
        var due: Int?
        var met: Int?
    }

    private struct Wait {
        var kind: ClockKind
        var round: Int
        var start: Int
        var met: Int?
        var priority: Priority
    }

    /// The clocks of a ticket that was opened in minute 0, after all that happened in these minutes.
    func clocks(_ events: [(minute: Int, what: TicketHistory.Change)], priority first: Priority) -> [Expected] {
        var priority = first
        var status = TicketStatus.new
        var stoodStill = Array(repeating: false, count: isOpen.count)
        var waits = [
            Wait(kind: .firstResponse, round: 1, start: 0, priority: first),
            Wait(kind: .resolution, round: 1, start: 0, priority: first),
            Wait(kind: .customerUpdate, round: 1, start: 0, priority: first),
        ]
        var hasReplied = false
        func end(_ kind: ClockKind, at minute: Int) {
            guard let last = waits.lastIndex(where: { $0.kind == kind && $0.met == nil }) else { return }
            waits[last].met = minute
            waits[last].priority = priority
        }
        func begin(_ kind: ClockKind, at minute: Int) {
            let round = waits.count { $0.kind == kind } + 1
            waits.append(Wait(kind: kind, round: round, start: minute, priority: priority))
        }
        let happening = Dictionary(grouping: events, by: \.minute)
        for minute in isOpen.indices {
            for event in happening[minute] ?? [] {
                switch event.what {
                case .opened: break
                case .criteria(let criteria): priority = criteria.priority
                case .status(let next):
                    if !next.isUnsolved, status.isUnsolved { end(.resolution, at: minute) }
                    if next.isUnsolved, !status.isUnsolved,
                        let index = waits.firstIndex(where: { $0.kind == .resolution })
                    {
                        waits[index].met = nil
                    }
                    status = next
                case .agentReplied:
                    if !hasReplied { end(.firstResponse, at: minute) }
                    hasReplied = true
                    end(.nextReply, at: minute)
                    end(.customerUpdate, at: minute)
                    begin(.customerUpdate, at: minute)
                case .customerWrote:
                    let isWaiting = waits.contains { $0.kind == .nextReply && $0.met == nil }
                    if hasReplied, !isWaiting { begin(.nextReply, at: minute) }
                }
            }
            stoodStill[minute] = status == .pending || !status.isUnsolved
        }
        for index in waits.indices where waits[index].met == nil { waits[index].priority = priority }
        return waits.map { wait in
            Expected(
                kind: wait.kind, round: wait.round,
                due: due(wait, stoodStill, isWaitingNow: wait.met == nil && (status == .pending || !status.isUnsolved)),
                met: wait.met)
        }
    }

    /// The minute in which the last open one of the target ends; nil while the clock stands still, or where the life ends first.
    private func due(_ wait: Wait, _ stoodStill: [Bool], isWaitingNow: Bool) -> Int? {
        if isWaitingNow { return nil }
        var left = target(wait.kind, wait.priority)
        for minute in wait.start..<isOpen.count where isOpen[minute] {
            // What stands still after a clock has ended is nothing to it.
            if stoodStill[minute], minute < wait.met ?? .max { continue }
            left -= 1
            if left == 0 { return minute + 1 }
        }
        return nil
    }
}
