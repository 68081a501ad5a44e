import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

/// Somebody at the gate, as the scenarios write it.
extension Harness {
    static let goodPassword = "copper lamp under snow"

    func setPassword(of name: String, to password: String = Harness.goodPassword) async throws {
        try await environment.setPassword(
            of: Self.address(of: name), to: Secret(password), as: .operatorAtConsole)
    }

    func signIn(
        _ name: String, _ password: String = Harness.goodPassword, code: String? = nil,
        from address: String = "192.0.2.7"
    ) async throws -> BeganSession {
        try await environment.signIn(
            SignInAttempt(
                email: Self.address(of: name), password: Secret(password), code: code, place: RemotePlace(address),
                agent: "a browser"))
    }

    /// Who a session's cookie stands for now.
    func state(of began: BeganSession) async throws -> SessionState? {
        try await environment.session(cookie: began.secret.text.reveal(), place: RemotePlace("192.0.2.7"))
    }
}

struct SignInScenario {
    @Test func `the right password lets in, and the session has its person's rights`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            let began = try await belay.signIn("Ana")
            let state = try #require(try await belay.state(of: began))
            #expect(state.principal.person == (try belay.person("Ana")).id)
            #expect(state.principal.role == .agent && state.principal.department != nil)
            let ticket = try await belay.open(department: "Sales")
            try await belay.disregardNotifications()
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.ask(ShowTicket(ticket: ticket.id), as: state.principal)
            }
            #expect(!"\(began)".contains(began.secret.text.reveal()))
        }
    }

    @Test func `a wrong password, an unknown address and a disabled person are told apart by nobody`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            for name in ["Ana", "Ben"] { try await belay.setPassword(of: name) }
            _ = try await belay.run(ChangePerson(person: Harness.address(of: "Ben"), isDisabled: true))
            for (name, password) in [
                ("Ana", "wrong password here"), ("Nobody", Harness.goodPassword), ("Ben", Harness.goodPassword),
                ("Lena", Harness.goodPassword),
            ] {
                await #expect(throws: SignInRefusal.wrong) { try await belay.signIn(name, password) }
            }
        }
    }

    @Test func `a session ends by rest, by age, by hand and with its person`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            for name in ["Ana", "Ben"] { try await belay.setPassword(of: name) }
            let resting = try await belay.signIn("Ana")
            try await belay.advance(by: .hours(11))
            #expect(try await belay.state(of: resting) != nil)
            try await belay.advance(by: .hours(11))
            #expect(try await belay.state(of: resting) != nil, "it was used meanwhile")
            try await belay.advance(by: .hours(12))
            #expect(try await belay.state(of: resting) == nil)

            let old = try await belay.signIn("Ana")
            for _ in 0..<16 {
                try await belay.advance(by: .hours(10))
                #expect(try await belay.state(of: old) != nil)
            }
            try await belay.advance(by: .hours(8))
            #expect(try await belay.state(of: old) == nil)

            let ended = try await belay.signIn("Ana")
            let other = try await belay.signIn("Ben")
            await #expect(throws: WorkflowError.self) {
                try await belay.run(EndSession(session: ended.session.id), as: "Ben")
            }
            try await belay.run(EndSession(session: ended.session.id), as: "Ana")
            #expect(try await belay.state(of: ended) == nil)
            _ = try await belay.run(ChangePerson(person: Harness.address(of: "Ben"), isDisabled: true))
            #expect(try await belay.state(of: other) == nil)
        }
    }

    @Test func `a new password ends the sessions, but for the one that asks`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            let (here, there) = (try await belay.signIn("Ana"), try await belay.signIn("Ana"))
            let principal = try #require(try await belay.state(of: here)).principal
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.setPassword(
                    of: "ana@example.com", to: Secret("another lamp in the rain"), earlier: Secret("not the old one"),
                    as: principal)
            }
            try await belay.environment.setPassword(
                of: "ana@example.com", to: Secret("another lamp in the rain"), earlier: Secret(Harness.goodPassword),
                as: principal)
            #expect(try await belay.state(of: here) != nil)
            #expect(try await belay.state(of: there) == nil)
            await #expect(throws: SignInRefusal.wrong) { try await belay.signIn("Ana") }
            _ = try await belay.signIn("Ana", "another lamp in the rain")
            await #expect(throws: WorkflowError.self) {
                try await belay.environment.setPassword(
                    of: "ben@example.com", to: Secret("yet another lamp here"), as: principal)
            }
        }
    }

    @Test func `a password that was hashed more cheaply is hashed anew at the next sign-in`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ana = try belay.person("Ana").id
            let cheap = try PasswordHash(
                Secret(Harness.goodPassword), cost: PasswordHash.Cost(passes: 2, memory: 16_384))
            let now = belay.now
            try await belay.store.write { try $0.setPassword(of: ana, hash: cheap.text, at: now) }
            _ = try await belay.signIn("Ana")
            let stored = try await belay.store.read { try $0.password(of: ana) }
            #expect(stored != cheap.text)
            #expect(PasswordHash(text: stored ?? "")?.needsRehash(.least) == false)
        }
    }

    @Test func `the trail says who signed in from where, and never an address in full`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            let began = try await belay.signIn("Ana", from: "192.0.2.77")
            await #expect(throws: SignInRefusal.wrong) {
                try await belay.signIn("Ana", "not it, not at all", from: "198.51.100.9")
            }
            let state = try #require(try await belay.state(of: began))
            _ = try await belay.environment.run(
                ChangePerson(person: "ana@example.com", presence: .present), as: state.principal)
            let events = try await belay.ask(ListEvents(limit: 1000))
            let signedIn = try #require(events.first { $0.draft.kind == .signedIn })
            #expect(signedIn.draft.origin?.description == "session:1 192.0.2.0/24")
            let refused = try #require(events.first { $0.draft.kind == .signInFailed })
            #expect(refused.draft.origin?.place == "198.51.100.0/24")
            #expect(events.first?.draft.origin == .commandLine)
            let dump = events.map { "\($0)" }.joined()
            #expect(!dump.contains("192.0.2.77") && !dump.contains("198.51.100.9"))
        }
    }
}
