import BusinessTime
import Escalation
import Model
import Testing

@Suite struct ReplayTests {
    /// A made-up history of one ticket.
    private func history(_ random: inout SeededGenerator) -> [TicketHistory.Entry] {
        var entries = [TicketHistory.Entry(at: monday, what: .opened(.fixture()))]
        var minute: Int64 = 0
        for _ in 0..<Int.random(in: 0...20, using: &random) {
            minute += Int64.random(in: 0...90, using: &random)
            let status = TicketStatus.allCases.randomElement(using: &random) ?? .open
            let priority = Priority.allCases.randomElement(using: &random) ?? .low
            let change: TicketHistory.Change =
                switch Int.random(in: 0..<5, using: &random) {
                case 0: .agentReplied
                case 1: .customerWrote
                case 2: .criteria(.fixture(priority))
                default: .status(status)
                }
            entries.append(TicketHistory.Entry(at: .minute(minute), what: change))
        }
        return entries
    }

    private let configuration: Configuration = {
        var company = Company()
        company.levels = Priority.allCases.enumerated().map { index, priority in
            .fixture(
                [.firstResponse: 90, .nextReply: 60, .resolution: 400, .customerUpdate: 120]
                    .mapValues { $0 / Int64(index + 1) },
                id: ServiceLevelID(Int64(index + 1)), priority: priority)
        }
        return company.configuration
    }()

    private func status(after entries: [TicketHistory.Entry]) -> TicketStatus {
        entries.reduce(.new) { if case .status(let next) = $1.what { next } else { $0 } }
    }

    private func compute(
        _ entries: [TicketHistory.Entry], existing: [ServiceClock] = [], at now: Instant
    ) -> [ServiceClock] {
        ServiceClocks.compute(
            ticket: 12, history: TicketHistory(entries: entries), status: status(after: entries), existing: existing,
            configuration: configuration, now: now)
    }

    @Test func `worked out step by step or all at once, the clocks are the same`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<1000 {
            let entries = history(&random)
            var stepwise: [ServiceClock] = []
            for count in 1...entries.count {
                stepwise = compute(
                    Array(entries[..<count]), existing: stepwise, at: entries[count - 1].at)
            }
            let last = try #require(entries.last)
            #expect(stepwise == compute(entries, at: last.at))
        }
    }

    @Test func `the due times do not depend on when they are worked out`() throws {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<1000 {
            let entries = history(&random)
            let last = try #require(entries.last)
            let early = compute(entries, at: last.at)
            let late = compute(entries, at: last.at.advanced(by: .days(3)))
            #expect(early.map(\.dueAt) == late.map(\.dueAt))
            #expect(early.map(\.level) == late.map(\.level))
        }
    }

    @Test func `at most one clock of a kind is open`() throws {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<1000 {
            let entries = history(&random)
            let clocks = compute(entries, at: entries[entries.count - 1].at)
            for kind in ClockKind.allCases { #expect(clocks.count { $0.kind == kind && $0.isOpen } <= 1) }
        }
    }

    @Test func `moments come in order, and every running clock has its end`() throws {
        var random = SeededGenerator(seed: 10)
        for _ in 0..<1000 {
            let entries = history(&random)
            for clock in compute(entries, at: entries[entries.count - 1].at) {
                #expect(clock.upcoming.map(\.at) == clock.upcoming.map(\.at).sorted())
                #expect((clock.state == .running) == (clock.upcoming.last?.isBreach == true))
            }
        }
    }
}
