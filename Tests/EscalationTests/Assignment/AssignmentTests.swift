import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct AssignmentTests {
    private func company(_ assignment: AssignmentMethod) -> Company {
        var company = Company()
        company.teams = [Team(id: 1, name: "First line", department: 1, members: [1, 2, 3], assignment: assignment)]
        return company
    }

    @Test func `least loaded means the fewest open cases, among equals the first`() throws {
        var company = company(.leastLoaded)
        #expect(try company.resolve(.team(1)).holder == 1)
        company.routing.openCases = [1: 2, 2: 1, 3: 1]
        let found = try company.resolve(.team(1))
        #expect(found.because == "First line (the fewest open cases of 3): Ben Roth")
    }

    @Test func `the expert in what a ticket is about has it, then a backup, then the others`() throws {
        var company = company(.expert).changing(2) { $0.skills = ["vpn"] }.changing(3) { $0.skills = ["vpn"] }
        company.record.topics = ["vpn"]
        #expect(try company.resolve(.team(1)).because == "expert Ben Roth")
        #expect(
            try company.away(2).resolve(.team(1)).because == "expert Ben Roth is away → backup Carla Diaz, 0 of 4 cases"
        )
        #expect(try company.away(2).away(3).resolve(.team(1)).holder == 1)
        company.record.topics = ["printing"]
        #expect(try company.resolve(.team(1)).holder == 1)
    }

    @Test func `who speaks the language and knows the region comes first, and turns go round among them`() throws {
        var company = company(.roundRobin).changing(2) { $0.languages = ["de-AT"] }.changing(3) {
            $0.languages = ["en", "de"]
            $0.regions = ["DACH"]
        }
        company.record.language = "de"
        #expect(try company.resolve(.team(1)).because == "next in turn in First line, speaks de: Ben Roth")
        company.routing.lastServed[1] = 2
        #expect(try company.resolve(.team(1)).holder == 3)
        company.record.region = "dach"
        company.routing.lastServed[1] = nil
        #expect(try company.resolve(.team(1)).because.hasSuffix(", speaks de, knows dach: Carla Diaz"))
        company.settings.preferences = []
        #expect(try company.resolve(.team(1)).holder == 1)
    }

    @Test func `who is inside their own working hours comes first`() throws {
        var company = company(.leastLoaded)
        let night = try BusinessCalendar(
            timeZone: "UTC", week: WeeklyHours([HoursInterval("20:00", "24:00")], on: Weekday.allCases))
        company.calendars = [try .office(), NamedCalendar(id: 2, name: "Night", hours: night)]
        company.department.calendar = 1
        company = company.changing(1) { $0.calendar = 2 }
        #expect(
            try company.resolve(.team(1)).because
                == "First line (the fewest open cases of 2, inside their working hours): Ben Roth")
    }

    @Test func `a line names the first few who are passed over, however many there are`() throws {
        var company = Company()
        company.people += (100..<600).map { .fixture(PersonID($0), "Agent \($0)") }
        company.teams = [Team(id: 1, name: "Crowd", department: 1, members: (100..<600).map { PersonID($0) })]
        for number in 100..<600 { company.routing.openCases[PersonID(Int64(number))] = 4 }
        let found = try company.resolve(.team(1))
        #expect(found.waitsIn == "team:1")
        #expect(found.because.contains("and 497 more"))
        #expect(found.because.count < 300)
    }
}
