import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

/// What an admin sets is read back as it was set.
struct ConfigurationRoundTripTests {
    @Test func `People, departments and teams come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let calendar = try writer.insert(NamedCalendar(id: 0, name: "Office", hours: .office()))
                var person = Person(
                    id: 0, name: "Zoë \"Z\" O’Neil", email: "zoe@example.com", role: .lead,
                    customRoles: ["Finance Approver", ""], department: company.department, skills: ["☃"],
                    languages: ["de-AT", "en"], timeZone: "Pacific/Chatham", calendar: calendar, capacity: 1000,
                    availability: .away(until: .at(.friday, 9), delegate: company.ana), isDisabled: true)
                person.id = try writer.insert(person)
                #expect(try writer.configuration().people[person.id] == person)
                for availability in [Availability.away(until: nil, delegate: nil), .present] {
                    person.availability = availability
                    try writer.update(person)
                    #expect(try writer.configuration().people[person.id] == person)
                }
                let department = Department(
                    id: company.department, name: "Help", manager: person.id, calendar: calendar)
                try writer.update(department)
                #expect(try writer.configuration().departments[department.id] == department)
                let team = Team(
                    id: company.team, name: "Second line", department: department.id, tier: .third,
                    members: [person.id, company.ben], assignment: .primarySecondary(silence: .minutes(20)))
                try writer.update(team)
                #expect(try writer.configuration().teams[team.id] == team)
            }
        }
    }

    @Test func `Calendars with holidays come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let day = try #require(CivilDay("2026-12-24"))
                let hours = try BusinessCalendar(
                    timeZone: "Europe/Berlin",
                    week: WeeklyHours([HoursInterval("22:00", "06:00")], on: [.saturday, .sunday]),
                    holidays: [Holiday(day, name: "Heiligabend ☃")],
                    holidayHours: [day: [HoursInterval("09:00", "12:00")]])
                var calendar = NamedCalendar(id: 0, name: "Night", hours: hours)
                calendar.id = try writer.insert(calendar)
                #expect(try writer.configuration().calendars[calendar.id] == calendar)
                calendar.hours = .aroundTheClock
                try writer.update(calendar)
                #expect(try writer.configuration().calendars[calendar.id] == calendar)
            }
        }
    }

    @Test func `Service levels, triggers, escalations and bindings come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var level = ServiceLevel(
                    id: 0, name: "Gold", priority: .high, tier: .second, department: company.department,
                    category: "billing",
                    targets: Dictionary(
                        uniqueKeysWithValues: ClockKind.allCases.map {
                            ($0, ClockTarget(within: .days(3), counting: .wall))
                        }), warningShares: [0.1, 1.0 / 3])
                level.id = try writer.insert(level)
                #expect(try writer.configuration().serviceLevels == [level])

                var trigger = TriggerDefinition(
                    id: 0, name: "Loud", module: .deals, event: .dealValue,
                    condition: .any([
                        .not(.always), .test(ConditionTest(field: .tags, comparison: .contains, values: [.text("☃")])),
                    ]),
                    parameters: TriggerParameters(
                        phrases: ["a", ""], sentimentAtMost: -0.5, value: Money(minorUnits: 1, currency: "EUR"),
                        discountAbove: 0.1, clock: .resolution, share: 0.75),
                    cooldown: .hours(1), dailyCap: 7, isEnabled: false)
                trigger.id = try writer.insert(trigger)
                #expect(try writer.configuration().triggers == [trigger])

                var escalation = EscalationDefinition(
                    id: 0, name: "Everything", text: "☃", isEnabled: false, createdAt: .at(.monday, 9),
                    steps: [
                        .fixture(
                            1, "One", to: .team(company.team), asks: .acknowledgement,
                            actions: [
                                .reassign, .raisePriority(.critical), .raiseTier(.third), .tag("☃"),
                                .notify(.channel("ops"), template: "breach"),
                            ], timeOut: TimeOut(after: .minutes(5), counting: .wall, then: .goto(2)), onApproval: 2,
                            onRejection: 1),
                        .fixture(2, "Two", to: .user(company.ana), timeOut: TimeOut(after: .days(1), then: .reject)),
                    ])
                escalation.id = try writer.insert(escalation)
                #expect(try writer.configuration().escalations[escalation.id] == escalation)
                let first = escalation
                escalation.version = 2
                escalation.steps.removeLast()
                try writer.update(escalation)
                #expect(try writer.configuration().escalations[escalation.id] == escalation)
                #expect(try writer.escalation(escalation.id, version: 1)?.steps == first.steps)
                #expect(try writer.escalation(escalation.id, version: 3) == nil)

                var binding = Binding(
                    id: 0, module: .deals, event: .dealValue, trigger: trigger.id, department: company.department,
                    priority: 1, isEnabled: false, escalation: escalation.id)
                binding.id = try writer.insert(binding)
                #expect(try writer.configuration().bindings == [binding])
                binding.trigger = nil
                binding.department = nil
                try writer.update(binding)
                #expect(try writer.configuration().bindings == [binding])
            }
        }
    }

    @Test func `Endpoints, tokens and settings come back as they were`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                #expect(try writer.configuration().settings == Settings())
                let settings = Settings(
                    company: "Größe & Söhne", timeZone: "Europe/Berlin", defaultTimeOutSeconds: 1, stepBound: 1,
                    allowedNetworks: ["10.0.0.0/8"])
                try writer.save(settings)
                #expect(try writer.configuration().settings == settings)
                var endpoint = Endpoint(
                    id: 0, name: "Mail", url: "https://example.com/☃", eventTypes: ["notification.*"],
                    headers: ["X-Key": "\"1\""], timeout: .milliseconds(1500), secret: SigningSecret("whsec_abc"),
                    disabledBecause: "gone", createdAt: .at(.monday, 9))
                endpoint.id = try writer.insert(endpoint)
                #expect(try writer.configuration().endpoints[endpoint.id] == endpoint)
                endpoint.disabledBecause = nil
                try writer.update(endpoint)
                #expect(try writer.configuration().endpoints[endpoint.id] == endpoint)
                var token = Token(
                    id: 0, person: company.ana, name: "☃", hash: "abc", createdAt: .at(.monday, 9),
                    expiresAt: .at(.friday, 9))
                token.id = try writer.insert(token)
                #expect(try writer.configuration().tokens == ["abc": token])
                #expect(try writer.deleteToken(token.id))
                #expect(try writer.deleteToken(token.id) == false)
            }
        }
    }

    @Test func `Names and addresses are the same whatever their case`() async throws {
        try await withStore { store, _ in
            try await store.write { _ = try StoredCompany(in: $0) }
            await #expect(throws: (any Error).self) {
                try await store.write { _ = try $0.insert(Department(id: 0, name: "SUPPORT")) }
            }
            await #expect(throws: (any Error).self) {
                try await store.write { _ = try $0.insert(Person(id: 0, name: "A", email: "ANA@example.com")) }
            }
        }
    }
}
