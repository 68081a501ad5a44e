import BusinessTime
import Testing

struct PauseTests {
    private func pause(_ start: String, _ end: String?) throws -> Pause {
        try Pause(start: at("2026-03-02T\(start):00Z"), end: end.map { try at("2026-03-02T\($0):00Z") })
    }

    @Test func `the clock stands still in a pause`() throws {
        let due = try office().due(
            from: at("2026-03-02T09:00:00Z"), after: .hours(2), pauses: [pause("10:00", "12:00")])
        #expect(try due == at("2026-03-02T13:00:00Z"))
    }

    @Test func `pauses may overlap and come in any order`() throws {
        let pauses = try [
            pause("12:00", "13:00"), pause("10:00", "11:00"), pause("10:30", "11:30"), pause("10:00", "10:15"),
            pause("15:00", "14:00"),
        ]
        let start = try at("2026-03-02T09:00:00Z")
        #expect(try office().due(from: start, after: .hours(2), pauses: pauses) == at("2026-03-02T13:30:00Z"))
        #expect(
            try office().elapsed(from: start, to: at("2026-03-02T14:00:00Z"), pauses: pauses) == .minutes(150))
    }

    @Test func `a pause that goes on keeps the due time away`() throws {
        let pauses = try [pause("10:00", nil)]
        let start = try at("2026-03-02T09:00:00Z")
        #expect(try office().due(from: start, after: .hours(2), pauses: pauses) == nil)
        #expect(try office().due(from: start, after: .hours(1), pauses: pauses) == at("2026-03-02T10:00:00Z"))
        #expect(try office().elapsed(from: start, to: at("2026-03-09T09:00:00Z"), pauses: pauses) == .hours(1))
    }

    @Test func `a pause outside the hours changes nothing`() throws {
        let pauses = try [pause("18:00", "20:00")]
        let start = try at("2026-03-02T16:00:00Z")
        #expect(try office().due(from: start, after: .hours(2), pauses: pauses) == at("2026-03-03T10:00:00Z"))
    }

    @Test func `a pause before the start is over`() throws {
        let start = try at("2026-03-02T10:00:00Z")
        let due = try office().due(from: start, after: .hours(1), pauses: [pause("09:00", "10:00")])
        #expect(try due == at("2026-03-02T11:00:00Z"))
    }

    @Test func `a pause counts around the clock too`() throws {
        let start = try at("2026-03-02T09:30:00Z")
        let due = try BusinessCalendar.aroundTheClock.due(
            from: start, after: .hours(1), pauses: [pause("09:00", "10:00")])
        #expect(try due == at("2026-03-02T11:00:00Z"))
    }
}
