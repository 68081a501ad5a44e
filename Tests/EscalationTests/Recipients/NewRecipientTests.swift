import BusinessTime
import Model
import Testing

@testable import Escalation

@Suite struct NewRecipientTests {
    private var company: Company {
        var company = Company()
        company.teams = [
            Team(id: 1, name: "First line", department: 1, tier: .first, members: [1]),
            Team(id: 2, name: "Second line", department: 1, tier: .second, members: [2]),
        ]
        company = company.changing(1) { $0.skills = ["printing", "networking"] }
        return company.changing(2) { $0.skills = ["networking"] }
    }

    @Test func `a tier means its teams, and the next tier where nobody there can`() throws {
        #expect(try company.resolve(.tier(.first)).holder == 1)
        let found = try company.away(1, until: .minute(1440)).resolve(.tier(.first))
        #expect(found.holder == 2)
        #expect(found.because.contains("Ana Lima is away until Tue 3 Mar"))
        #expect(found.because.hasSuffix("tier 2 (the only one who can): Ben Roth"))
    }

    @Test func `a tier above all teams goes to the manager`() throws {
        let found = try company.resolve(.tier(.third))
        #expect(found.holder == 4)
        #expect(found.because.hasPrefix("tier 3 has no members"))
    }

    @Test func `the expert is who names the skill first, the others are backups`() throws {
        #expect(try company.resolve(.skill("networking")).because == "expert Ben Roth")
        let away = try company.away(2).resolve(.skill("networking"))
        #expect(away.because == "expert Ben Roth is away → backup Ana Lima, 0 of 4 cases")
        #expect(try company.resolve(.skill("sailing")).because.hasPrefix("nobody is expert in “sailing”"))
    }

    @Test func `an account's owner answers for what is about it, or the manager`() throws {
        var company = company
        #expect(try company.resolve(.accountOwner).holder == 4)
        company.record.accountOwner = 2
        #expect(try company.resolve(.accountOwner).because == "account owner: Ben Roth")
        #expect(try company.away(2, delegate: 3).resolve(.accountOwner).holder == 3)
    }

    @Test func `whoever is on call has it, or whoever has the next turn`() throws {
        var company = company
        company.rotas = [
            Rota(
                id: 1, name: "Nights",
                layers: [RotaLayer(members: [1, 2], turn: .days(7), start: CivilDay(dayNumber: 20_514), handover: 0)])
        ]
        #expect(try company.resolve(.rota(1)).because == "on call for Nights: Ana Lima (until Mon 9 Mar 00:00)")
        #expect(
            try company.away(1).resolve(.rota(1)).because
                == "on call for Nights: Ana Lima is away → Ben Roth (until Mon 9 Mar 00:00)")
        #expect(try company.away(1).away(2).resolve(.rota(1)).holder == 4)
        #expect(try company.resolve(.rota(9)).holder == 4)
    }

    @Test func `what is worth more than somebody may decide goes up at once, unless the settings say otherwise`() throws
    {
        var company = company.changing(1) { $0.authority = Money(minorUnits: 100_000, currency: "EUR") }
        company.record.value = Money(minorUnits: 100_001, currency: "EUR")
        let up = try company.resolve(.user(1))
        #expect(up.holder == 4)
        #expect(up.because.hasPrefix("Ana Lima decides up to 1,000 EUR only → manager of Support"))
        #expect(try company.resolve(.user(1), for: .acknowledgement).holder == 1)
        company.settings.authorityGoesUp = false
        #expect(try company.resolve(.user(1)).holder == 1)
        company.settings.authorityGoesUp = true
        company.record.value = Money(minorUnits: 100_000, currency: "EUR")
        #expect(try company.resolve(.user(1)).holder == 1)
    }

    @Test func `outside its department's hours a team's work goes to whoever is on call for it`() throws {
        var company = company
        company.calendars = [try .office()]
        company.department.calendar = 1
        company.teams[0].afterHours = 1
        company.rotas = [
            Rota(id: 1, name: "Nights", layers: [RotaLayer(members: [3], start: CivilDay(dayNumber: 20_000))])
        ]
        let facts = company.facts
        func resolve(_ minute: Int64) throws -> Resolution {
            try RecipientResolver.resolve(
                .team(1), for: .decision, department: 1, requester: .system, facts: facts, now: .minute(minute))
        }
        #expect(try resolve(60).holder == 1)
        #expect(try resolve(10 * 60).holder == 3)
        #expect(try resolve(10 * 60).because.hasPrefix("Support is closed → on call for Nights: Carla Diaz"))
    }
}
