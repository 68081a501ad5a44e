import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A weekly follow-up comes again when it is closed, at the same time by the clocks`() async throws {
    try await scenario(at: .at(.monday, 9, week: 3)) { belay in
        try await belay.addCompany()
        // Friday, 27 March, 10:00 in Berlin; the clocks go forward on the 29th.
        let first = try await belay.addFollowUp(
            due: .at(.friday, 9, week: 3),
            repeating: .init(unit: .week, weekday: "friday", count: 3, timeZone: "Europe/Berlin"))
        let second = try #require(try await belay.answer(first.id, .done(note: "")).next)
        #expect(second.dueAt == .at(.friday, 8, week: 4))
        #expect(second.series?.place == 2)
        #expect(second.series?.previous == first.id)
        // Put off, it does not move the series; done late, turns that passed are left out.
        try await belay.answer(second.id, .rescheduled(to: .at(.monday, 12, week: 5), note: ""))
        try await belay.advance(to: .at(.saturday, 9, week: 6))
        try await belay.disregardNotifications()
        let third = try #require(try await belay.answer(second.id, .done(note: "")).next)
        #expect(third.dueAt == .at(.friday, 8, week: 7))
        #expect(try await belay.answer(third.id, .done(note: "")).next == nil)
    }
}

@Test func `A series ends when one of it is cancelled, unless only that one is left out`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let first = try await belay.addFollowUp(due: .at(.monday, 10), repeating: .init(unit: .day))
        let second = try #require(try await belay.answer(first.id, .cancelled(continuing: true, note: "")).next)
        #expect(second.dueAt == .at(.tuesday, 10))
        #expect(try await belay.answer(second.id, .cancelled(continuing: false, note: "")).next == nil)
        #expect(try await belay.ask(ListFollowUps(query: FollowUpQuery())).items.isEmpty)
    }
}

@Test func `The next of somebody who has left goes to the department's manager`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let first = try await belay.addFollowUp(due: .at(.monday, 10), repeating: .init(unit: .day))
        try await belay.run(ChangePerson(person: "ana@example.com", isDisabled: true))
        let next = try #require(try await belay.answer(first.id, .done(note: ""), as: "Lena").next)
        #expect(next.owner == (try belay.person("Maria").id))
    }
}
