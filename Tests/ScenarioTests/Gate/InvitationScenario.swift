import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

struct InvitationScenario {
    private func accept(_ belay: Harness, _ address: LinkAddress, _ password: String = Harness.goodPassword)
        async throws
    {
        try await belay.environment.accept(invitation: address, password: Secret(password), place: Harness.place)
    }

    @Test func `whoever is invited chooses their first password, once`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            let made = try await belay.run(InvitePerson(person: "ana@example.com"), as: "Rosa")
            let address = try await belay.address(made.link.id.rawValue)
            await #expect(throws: WorkflowError.self) { try await accept(belay, address, "short") }
            try await accept(belay, address)
            _ = try await belay.signIn("Ana")
            #expect(try await belay.void(address) == .used)
            await #expect(throws: WorkflowError.self) { try await accept(belay, address, "another lamp in the rain") }
            let event = try #require(try await belay.ask(ListEvents()).last { $0.draft.kind == .passwordSet })
            #expect(event.draft.origin?.description == "link:1 192.0.2.0/24")
        }
    }

    @Test func `an invitation opens no account that has a password, and ends with the next one and in time`()
        async throws
    {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.publish()
            _ = try await belay.run(InvitePerson(person: "ana@example.com"))
            _ = try await belay.run(InvitePerson(person: "ana@example.com"))
            #expect(try await belay.void(belay.address(1)) == .revoked)
            try await belay.setPassword(of: "Ana")
            #expect(try await belay.void(belay.address(2)) == .passed)
            await #expect(throws: WorkflowError.self) { try await accept(belay, belay.address(2)) }
            await #expect(throws: WorkflowError.self) { try await belay.run(InvitePerson(person: "ana@example.com")) }
            _ = try await belay.run(InvitePerson(person: "ben@example.com"))
            try await belay.advance(by: .days(3))
            #expect(try await belay.void(belay.address(3)) == .expired)
            _ = try await belay.run(InvitePerson(person: "lena@example.com"))
            _ = try await belay.run(ChangePerson(person: "lena@example.com", isDisabled: true))
            await #expect(throws: WorkflowError.self) { try await accept(belay, belay.address(4)) }
        }
    }

    @Test func `only an admin invites, and only where people reach Belay is known`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            await #expect(throws: WorkflowError.self) { try await belay.run(InvitePerson(person: "ana@example.com")) }
            try await belay.publish()
            await #expect(throws: WorkflowError.self) {
                try await belay.run(InvitePerson(person: "ana@example.com"), as: "Maria")
            }
        }
    }

    @Test func `the cookie from before the code is worth nothing after it`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            _ = try await belay.run(AddSecondFactor(), as: "Ana")
            let person = try belay.person("Ana").id
            let factor = try #require(try await belay.store.read { try $0.secondFactor(of: person) })
            func code(_ steps: Int64) -> String {
                TimeCode(secret: Secret(factor.secret)).code(at: belay.now.milliseconds / 30_000 + steps)
            }
            _ = try await belay.run(ConfirmSecondFactor(code: code(0)), as: "Ana")
            try await belay.advance(by: .minutes(1))
            let half = try await belay.signIn("Ana")
            let whole = try await belay.environment.complete(half.session, code: code(0), place: Harness.place)
            #expect(try await belay.state(of: half) == nil)
            #expect(try await belay.state(of: whole) != nil)
            #expect(whole.secret.text.reveal() != half.secret.text.reveal())
        }
    }
}
