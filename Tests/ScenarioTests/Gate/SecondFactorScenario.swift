import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

struct SecondFactorScenario {
    /// The code that somebody's authenticator shows now.
    private func code(_ name: String, _ belay: Harness, steps: Int64 = 0) async throws -> String {
        let person = try belay.person(name).id
        let factor = try #require(try await belay.store.read { try $0.secondFactor(of: person) })
        return TimeCode(secret: Secret(factor.secret)).code(at: belay.now.milliseconds / 30_000 + steps)
    }

    private func enrol(_ name: String, _ belay: Harness) async throws -> [String] {
        try await belay.setPassword(of: name)
        let added = try await belay.run(AddSecondFactor(), as: name)
        #expect(added.uri.hasPrefix("otpauth://totp/") && added.uri.contains(added.secret))
        let codes = try await belay.run(ConfirmSecondFactor(code: code(name, belay)), as: name)
        try await belay.advance(by: .minutes(1))
        return codes
    }

    @Test func `with a second factor the password alone opens nothing`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            _ = try await enrol("Ana", belay)
            let half = try await belay.signIn("Ana")
            guard case .awaitsCode? = try await belay.state(of: half)?.stage else {
                Issue.record("the session is open")
                return
            }
            let place = RemotePlace("192.0.2.7")
            await #expect(throws: SignInRefusal.wrongCode) {
                try await belay.environment.complete(half.session, code: "000000", place: place)
            }
            let right = try await code("Ana", belay)
            let whole = try await belay.environment.complete(half.session, code: right, place: place)
            guard case .signedIn? = try await belay.state(of: whole)?.stage else {
                Issue.record("the session is not open")
                return
            }
            await #expect(throws: SignInRefusal.wrongCode) { try await belay.signIn("Ana", code: right) }
            try await belay.advance(by: .seconds(30))
            _ = try await belay.signIn("Ana", code: code("Ana", belay))
        }
    }

    @Test func `an authenticator counts only once it is confirmed`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            _ = try await belay.run(AddSecondFactor(), as: "Ana")
            #expect(try await belay.signIn("Ana").session.awaitsCode == false)
            await #expect(throws: WorkflowError.self) {
                try await belay.run(ConfirmSecondFactor(code: "123"), as: "Ana")
            }
        }
    }

    @Test func `a recovery code lets in once, however it is typed`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let codes = try await enrol("Ana", belay)
            #expect(Set(codes).count == 10)
            let first = try #require(codes.first)
            #expect(try await belay.signIn("Ana", code: " " + first.uppercased()).session.awaitsCode == false)
            await #expect(throws: SignInRefusal.wrongCode) { try await belay.signIn("Ana", code: first) }
        }
    }

    @Test func `codes are not guessed: after five the second factor waits`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            _ = try await enrol("Ana", belay)
            for number in 0..<5 {
                await #expect(throws: SignInRefusal.wrongCode) { try await belay.signIn("Ana", code: "00000\(number)") }
            }
            await #expect(throws: SignInRefusal.tooOften(until: belay.now.advanced(by: .seconds(1)), seconds: 1)) {
                try await belay.signIn("Ana", code: code("Ana", belay))
            }
        }
    }

    @Test func `an admin takes a lost one away, nobody else does`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            _ = try await enrol("Ana", belay)
            let address = Harness.address(of: "Ana")
            await #expect(throws: WorkflowError.self) {
                try await belay.run(RemoveSecondFactor(person: address), as: "Lena")
            }
            await #expect(throws: WorkflowError.self) {
                try await belay.run(RemoveSecondFactor(person: address), as: "Ana")
            }
            try await belay.run(RemoveSecondFactor(person: address), as: "Rosa")
            #expect(try await belay.signIn("Ana").session.awaitsCode == false)
        }
    }

    @Test func `where a role needs one, a session without it opens one's own account only`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            for name in ["Maria", "Ana"] { try await belay.setPassword(of: name) }
            _ = try await belay.run(ChangeSetting(name: .secondFactor, value: "manager"))
            let manager = try #require(try await belay.state(of: belay.signIn("Maria")))
            guard case .needsSecondFactor = manager.stage else {
                Issue.record("\(manager.stage)")
                return
            }
            let agent = try #require(try await belay.state(of: belay.signIn("Ana")))
            guard case .signedIn = agent.stage else {
                Issue.record("\(agent.stage)")
                return
            }
        }
    }
}
