import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

struct ScopeOfTokenScenario {
    private func principal(_ scopes: String, of name: String, _ belay: Harness) async throws -> Principal {
        let created = try await belay.run(
            CreateToken(person: Harness.address(of: name), name: "a program", scopes: #require(Scopes(scopes))))
        return try #require(
            await belay.environment.principal(bearer: created.secret.text.reveal(), place: RemotePlace("192.0.2.8")))
    }

    @Test func `a token does what its scopes name and nothing else`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ticket = try await belay.open()
            try await belay.disregardNotifications()
            let reader = try await principal("read:ticket", of: "Ana", belay)
            _ = try await belay.environment.ask(ShowTicket(ticket: ticket.id), as: reader)
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.ask(ListDeals(query: DealQuery()), as: reader)
            }
            do {
                _ = try await belay.environment.run(ReplyToTicket(ticket: ticket.id, body: "no"), as: reader)
                Issue.record("it may write")
            } catch WorkflowError.forbidden(let text) {
                #expect(text == "This token lacks the scope write:ticket.")
            }
            let writer = try await principal("write:ticket", of: "Ana", belay)
            _ = try await belay.environment.run(
                ReplyToTicket(ticket: ticket.id, body: "A note", visibility: .note), as: writer)
            let last = try #require(try await belay.ask(ListEvents(limit: 1)).last)
            #expect(last.draft.origin?.description == "token:2 192.0.2.0/24")
        }
    }

    @Test func `an admin's token without the scope admin configures nothing`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let program = try await principal("write", of: "Rosa", belay)
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.run(ChangeSetting(name: .company, value: "Mine"), as: program)
            }
            let admin = try await principal("admin", of: "Rosa", belay)
            _ = try await belay.environment.run(ChangeSetting(name: .company, value: "Mine"), as: admin)
        }
    }

    @Test func `a token makes none that may do more than itself`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let program = try await principal("write:token read:ticket", of: "Ana", belay)
            let wider = CreateToken(person: Harness.address(of: "Ana"), name: "wider", scopes: Scopes([.write(nil)]))
            await #expect(throws: WorkflowError.self) { try await belay.environment.run(wider, as: program) }
            let same = CreateToken(person: Harness.address(of: "Ana"), name: "same", scopes: Scopes([.read(.ticket)]))
            _ = try await belay.environment.run(same, as: program)
        }
    }

    @Test func `a token ends when the settings say, and its use is written down once an hour`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let created = try await belay.run(CreateToken(person: Harness.address(of: "Ana"), name: "a program"))
            #expect(created.token.expiresAt == belay.now.advanced(by: .days(365)))
            #expect(try await belay.ask(ListTokens()).first?.lastUsedAt == nil)
            let secret = created.secret.text.reveal()
            let start = belay.now
            #expect(await belay.environment.principal(bearer: secret) != nil)
            try await belay.advance(by: .minutes(59))
            #expect(await belay.environment.principal(bearer: secret) != nil)
            #expect(try await belay.ask(ListTokens()).first?.lastUsedAt == start)
            try await belay.advance(by: .minutes(2))
            #expect(await belay.environment.principal(bearer: secret) != nil)
            #expect(try await belay.ask(ListTokens()).first?.lastUsedAt == belay.now)
            _ = try await belay.run(ChangeSetting(name: .tokenLife, value: "forever"))
            let forever = try await belay.run(CreateToken(person: Harness.address(of: "Ana"), name: "for good"))
            #expect(forever.token.expiresAt == nil)
        }
    }
}
