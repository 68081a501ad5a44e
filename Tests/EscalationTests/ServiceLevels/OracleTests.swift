import BusinessTime
import Escalation
import Model
import Testing

/// Thousands of random histories in an office whose clocks are put forward in the middle of them.
struct OracleTests {
    /// Thursday, 26 March 2026, midnight in Berlin; the clocks change on Sunday at 01:00 UTC.
    private let start = Instant(seconds: 1_774_479_600)
    private static let lifeInDays = 9

    /// Monday to Friday 9:00 to 12:30 and 13:00 to 17:00, on Saturdays a night shift, and a holiday on Tuesday.
    private func office() throws -> BusinessCalendar {
        let tuesday = try #require(CivilDay("2026-03-31"))
        let day = [try HoursInterval("09:00", "12:30"), try HoursInterval("13:00", "17:00")]
        var week = Dictionary(
            uniqueKeysWithValues: [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].map { ($0, day) })
        week[.saturday] = [try HoursInterval("22:00", "06:00")]
        return try BusinessCalendar(
            timeZone: "Europe/Berlin", week: WeeklyHours(week), holidays: [Holiday(tuesday, name: "Inventory")])
    }

    /// The same hours by what the clock on the wall shows in each minute.
    private var isOpen: [Bool] {
        (0..<Self.lifeInDays * 1440).map { minute in
            let utc = start.milliseconds / 60_000 + Int64(minute)
            let isSummer = utc >= 1_774_746_000 / 60
            let wall = utc + (isSummer ? 120 : 60)
            let (day, time) = (Int(wall / 1440), Int(wall % 1440))
            let weekday = (day + 3) % 7
            // 31 March 2026 is the 20,543rd day since 1970.
            if day == 20_543 { return false }
            if weekday == 5 { return time >= 22 * 60 }
            if weekday == 6 { return time < 6 * 60 }
            return (9 * 60..<12 * 60 + 30).contains(time) || (13 * 60..<17 * 60).contains(time)
        }
    }

    private func minutes(_ kind: ClockKind, _ priority: Priority) -> Int {
        let base =
            switch kind {
            case .firstResponse: 90
            case .nextReply: 60
            case .resolution: 700
            case .customerUpdate: 240
            }
        return base / ((Priority.allCases.firstIndex(of: priority) ?? 0) + 1)
    }

    @Test func `The clocks are those that a walk through the minutes gives, to the second`() throws {
        var company = Company()
        company.calendars = [NamedCalendar(id: 1, name: "Office", hours: try office())]
        company.levels = Priority.allCases.enumerated().map { index, priority in
            ServiceLevel(
                id: ServiceLevelID(Int64(index + 1)), name: "\(priority)", priority: priority, calendar: 1,
                targets: Dictionary(
                    uniqueKeysWithValues: ClockKind.allCases.map {
                        ($0, ClockTarget(within: .minutes(Int64(minutes($0, priority)))))
                    }))
        }
        let configuration = company.configuration
        let oracle = MinuteOracle(isOpen: isOpen, target: minutes)
        var random = SeededGenerator(seed: 2026)
        for number in 0..<3000 {
            let first = Priority.allCases.randomElement(using: &random) ?? .low
            let events = life(&random)
            let entries =
                [TicketHistory.Entry(at: start, what: .opened(.fixture(first)))]
                + events.map { TicketHistory.Entry(at: moment($0.minute), what: $0.what) }
            let status = events.reduce(TicketStatus.new) { if case .status(let next) = $1.what { next } else { $0 } }
            let clocks = ServiceClocks.compute(
                ticket: 12, history: TicketHistory(entries: entries), status: status, existing: [],
                configuration: configuration, now: entries.last?.at ?? start)
            let expected = oracle.clocks(events, priority: first)
            #expect(clocks.count == expected.count, "history \(number)")
            for wanted in expected {
                let clock = try #require(clocks.first { $0.kind == wanted.kind && $0.round == wanted.round })
                #expect(clock.metAt == wanted.met.map(moment), "history \(number): \(wanted)")
                // What the walk does not live to see, it cannot judge.
                if wanted.due != nil || clock.dueAt.map({ $0 < moment(isOpen.count) }) ?? true {
                    #expect(clock.dueAt == wanted.due.map(moment), "history \(number): \(wanted) \(events)")
                }
            }
        }
    }

    private func moment(_ minute: Int) -> Instant { start.advanced(by: .minutes(Int64(minute))) }

    /// What happens to a ticket in its first days.
    private func life(_ random: inout SeededGenerator) -> [(minute: Int, what: TicketHistory.Change)] {
        var events: [(minute: Int, what: TicketHistory.Change)] = []
        var minute = 0
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            minute += Int.random(in: 0...600, using: &random)
            let what: TicketHistory.Change =
                switch Int.random(in: 0..<6, using: &random) {
                case 0: .agentReplied
                case 1: .customerWrote
                case 2: .criteria(.fixture(Priority.allCases.randomElement(using: &random) ?? .low))
                default: .status(TicketStatus.allCases.randomElement(using: &random) ?? .open)
                }
            events.append((minute, what))
        }
        return events
    }
}
