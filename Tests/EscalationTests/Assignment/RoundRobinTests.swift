import BusinessTime
import Escalation
import Model
import Testing

@Suite struct RoundRobinTests {
    private var company: Company {
        var company = Company()
        company.teams = [Team(id: 1, name: "Tier 1", department: 1, members: [1, 2, 3])]
        return company
    }

    /// Whom so many turns serve, one after the other.
    private func turns(_ count: Int, _ company: inout Company) throws -> [PersonID] {
        try (0..<count).map { _ in
            let found = try company.resolve(.team(1))
            company.routing.lastServed[1] = found.holder
            return found.holder
        }
    }

    @Test func `each is served in turn`() throws {
        var company = company
        #expect(try turns(7, &company) == [1, 2, 3, 1, 2, 3, 1])
    }

    @Test func `the line names who was served before`() throws {
        var company = company.away(2)
        company.routing.lastServed[1] = 1
        #expect(
            try company.resolve(.team(1)).because
                == "next in turn in Tier 1 after Ana Lima (Ben Roth is away): Carla Diaz")
    }

    @Test func `the team's place is remembered`() throws {
        #expect(try company.resolve(.team(1)).servedTeam == 1)
    }

    @Test func `all members who may have it are candidates, also absent ones`() throws {
        #expect(try company.away(2).resolve(.team(1)).candidates == [1, 2, 3])
    }

    @Test func `whoever comes back is served within one round`() throws {
        var company = company.away(2)
        _ = try turns(5, &company)
        company = company.changing(2) { $0.availability = .present }
        #expect(try turns(3, &company).contains(2))
    }

    @Test func `someone at capacity is passed over`() throws {
        var company = company
        company.routing.openCases[1] = 4
        #expect(try company.resolve(.team(1)).holder == 2)
    }

    @Test func `where all are full the least loaded is served and it says so`() throws {
        var company = company
        company.settings.whenFull = .leastLoaded
        company.routing.openCases = [1: 6, 2: 5, 3: 5]
        let found = try company.resolve(.team(1))
        #expect(found.holder == 2)
        #expect(found.because.hasPrefix("everyone in Tier 1 is full"))
    }

    @Test func `a ring whose last served member has left starts at its first`() throws {
        var company = company
        company.routing.lastServed[1] = 99
        #expect(try company.resolve(.team(1)).holder == 1)
    }

    @Test func `any stretch of turns with all present is fair to within one`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let size = Int.random(in: 1...8, using: &random)
            var company = Company()
            let ids = (0..<size).map { PersonID(Int64(10 + $0)) }
            company.people = ids.map { .fixture($0, "Person \($0)") }
            company.teams = [Team(id: 1, name: "Tier 1", department: 1, members: ids.shuffled(using: &random))]
            company.routing.lastServed[1] = ids.randomElement(using: &random)
            let served = try turns(40, &company)
            let from = Int.random(in: 0..<20, using: &random)
            let stretch = served[from..<Int.random(in: (from + 1)...40, using: &random)]
            let counts = ids.map { id in stretch.count { $0 == id } }
            let most = try #require(counts.max())
            let least = try #require(counts.min())
            #expect(most - least <= 1)
        }
    }
}
