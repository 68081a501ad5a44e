import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct RotaTests {
    private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

    private func at(_ text: String) throws -> Instant { try #require(Instant(text)) }

    private func who(_ rota: Rota, _ text: String) throws -> PersonID? {
        OnCall.who(rota, at: try at(text)).people.first
    }

    @Test func `turns of a week change hands at the handover by the layer's clocks, also when those are set forward`()
        throws
    {
        let rota = Rota(
            id: 1, name: "Nights",
            layers: [
                RotaLayer(members: [1, 2], turn: .days(7), start: try day("2026-03-23"), timeZone: "Europe/Berlin")
            ])
        // Clocks go forward on 29 March 2026: the turn ends at 9:00 of summer time, 7:00 UTC, not at 8:00.
        #expect(try who(rota, "2026-03-23T08:00:00Z") == 1)
        #expect(try who(rota, "2026-03-30T06:59:59Z") == 1)
        #expect(try who(rota, "2026-03-30T07:00:00Z") == 2)
        #expect(try who(rota, "2026-04-06T07:00:00Z") == 1)
    }

    @Test func `before the first turn nobody is on call`() throws {
        let rota = Rota(
            id: 1, name: "Nights", layers: [RotaLayer(members: [1], turn: .days(1), start: try day("2026-03-02"))])
        #expect(try who(rota, "2026-03-02T08:59:59Z") == nil)
        #expect(try who(rota, "2026-03-02T09:00:00Z") == 1)
    }

    @Test func `turns of hours are hours that really pass`() throws {
        let rota = Rota(
            id: 1, name: "Nights",
            layers: [
                RotaLayer(
                    members: [1, 2, 3], turn: .hours(12), start: try day("2026-03-28"), handover: 0,
                    timeZone: "Europe/Berlin")
            ])
        // The day on which clocks go forward has 23 hours, so the turns shift by one on the clock.
        #expect(try who(rota, "2026-03-28T23:00:00Z") == 3)
        #expect(try who(rota, "2026-03-29T11:00:00Z") == 1)
        #expect(OnCall.who(rota, at: try at("2026-03-28T23:00:00Z")).people == [3, 1, 2])
    }

    @Test func `layers follow the sun: the first that covers the hour counts`() throws {
        let start = try day("2026-03-02")
        let rota = Rota(
            id: 1, name: "Sun",
            layers: [
                RotaLayer(
                    members: [1], start: start, timeZone: "Europe/Berlin", from: 8 * 3600, to: 20 * 3600),
                RotaLayer(
                    members: [2], start: start, timeZone: "America/Los_Angeles", from: 8 * 3600, to: 20 * 3600),
                RotaLayer(members: [3], start: start, timeZone: "UTC", from: 22 * 3600, to: 6 * 3600),
            ])
        #expect(try who(rota, "2026-03-10T12:00:00Z") == 1)
        #expect(try who(rota, "2026-03-10T20:00:00Z") == 2)
        #expect(try who(rota, "2026-03-10T03:30:00Z") == 3)
        #expect(try who(rota, "2026-03-10T06:30:00Z") == nil)
        #expect(OnCall.who(rota, at: try at("2026-03-10T06:30:00Z")).because == "nobody covers this hour")
    }

    @Test func `an override counts before every layer, the one added last before the others`() throws {
        let from = try at("2026-03-10T00:00:00Z")
        let to = try at("2026-03-11T00:00:00Z")
        let rota = Rota(
            id: 1, name: "Nights", layers: [RotaLayer(members: [1, 2], start: try day("2026-03-02"))],
            overrides: [RotaOverride(person: 5, from: from, to: to), RotaOverride(person: 6, from: from, to: to)])
        let found = OnCall.who(rota, at: from)
        #expect(found.people == [6, 2, 1])
        #expect(found.because == "override until Wed 11 Mar 00:00")
        #expect(OnCall.who(rota, at: to).people == [2, 1])
    }

    @Test func `every moment of a year is somebody's, each as often as the others, whatever the clocks do`() throws {
        let layer = RotaLayer(
            members: [1, 2, 3], turn: .days(1), start: try day("2026-01-01"), handover: 9000,
            timeZone: "Europe/Berlin")
        let rota = Rota(id: 1, name: "Days", layers: [layer])
        var counts: [PersonID: Int] = [:]
        let first = try #require(Instant(layer.start, secondOfDay: layer.handover, timeZone: layer.timeZone))
        var last: PersonID?
        var changes = 0
        for hour in 0..<(Int64(360) * 24) {
            let person = try #require(OnCall.who(rota, at: first.advanced(by: .hours(hour))).people.first)
            counts[person, default: 0] += 1
            if last != person { changes += 1 }
            last = person
        }
        #expect(changes == 360)
        for person in layer.members { #expect((2870...2890).contains(counts[person] ?? 0)) }
    }

    @Test(arguments: ["1d", "2w", "12h"])
    func `a turn is read as it was written`(text: String) throws {
        #expect(try #require(RotaTurn(rawValue: text)).rawValue == text)
    }

    @Test(arguments: ["", "d", "0d", "-1w", "999999d", "1y", "week2"])
    func `what is no turn is refused`(text: String) { #expect(RotaTurn(rawValue: text) == nil) }
}
