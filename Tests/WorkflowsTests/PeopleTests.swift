import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

struct PeopleTests {
    @Test func `The last admin cannot be disabled or made anything less`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            for change in [
                ChangePerson(person: "rosa@example.com", isDisabled: true),
                ChangePerson(person: "rosa@example.com", role: .manager),
            ] {
                let error = await #expect(throws: WorkflowError.self) { try await belay.run(change) }
                #expect(error?.description.contains("the last admin") == true)
            }
            try await belay.addPerson("Otto Root", role: .admin, department: nil)
            try await belay.run(ChangePerson(person: "rosa@example.com", isDisabled: true))
        }
    }

    @Test func `Everyone may say that they are away, and who stands in; nobody stands in for themselves`() async throws
    {
        try await scenario { belay in
            try await belay.addCompany()
            let away = ChangePerson.Presence.away(until: .at(.friday, 9), delegate: "ben@example.com")
            let changed = try await belay.run(ChangePerson(person: "ana@example.com", presence: away), as: "Ana")
            #expect(changed.availability == .away(until: .at(.friday, 9), delegate: try belay.person("Ben").id))
            #expect(try await belay.store.read { try $0.deadline(.personReturns(changed.id)) } == .at(.friday, 9))
            try await belay.run(ChangePerson(person: "ana@example.com", presence: .present), as: "Ana")
            #expect(try await belay.store.read { try $0.deadline(.personReturns(changed.id)) } == nil)
            for wrong in [
                ChangePerson.Presence.away(until: .at(.monday, 9), delegate: nil),
                .away(until: nil, delegate: "ana@example.com"), .away(until: nil, delegate: "nobody@example.com"),
            ] {
                await #expect(throws: WorkflowError.self) {
                    try await belay.run(ChangePerson(person: "ana@example.com", presence: wrong), as: "Ana")
                }
            }
            await #expect(throws: WorkflowError.self) {
                try await belay.run(ChangePerson(person: "ben@example.com", presence: .present), as: "Ana")
            }
        }
    }

    @Test func `Names, addresses and numbers of people are checked`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let error = await #expect(throws: WorkflowError.self) {
                try await belay.run(
                    AddPerson(
                        name: "", email: "ANA@example.com", customRoles: [""], department: "Legal", skills: ["a\0"],
                        languages: ["english!"], timeZone: "Mars/Olympus", capacity: 0))
            }
            guard case .invalid(let problems)? = error else {
                Issue.record("\(String(describing: error)) lists no fields")
                return
            }
            #expect(
                Set(problems.problems.map(\.field)) == [
                    "name", "email", "custom role", "department", "skill", "language", "time zone", "capacity",
                ])
        }
    }
}
