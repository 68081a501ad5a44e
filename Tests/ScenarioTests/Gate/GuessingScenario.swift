import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

struct GuessingScenario {
    @Test func `guessing at a name makes it wait, and a restart gives no fresh start`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            for number in 0..<8 {
                await #expect(throws: SignInRefusal.wrong) {
                    try await belay.signIn("Ana", "guess number \(number)", from: "198.51.100.\(number)")
                }
                try await belay.advance(by: .minutes(16))
            }
            await #expect(throws: SignInRefusal.wrong) {
                try await belay.signIn("Ana", "the last guess of all", from: "203.0.113.4")
            }
            try await belay.reopen()
            await #expect(throws: SignInRefusal.tooOften(until: belay.now.advanced(by: .seconds(16)), seconds: 16)) {
                try await belay.signIn("Ana", from: "203.0.113.5")
            }
            try await belay.advance(by: .seconds(16))
            _ = try await belay.signIn("Ana", from: "203.0.113.5")
            try await belay.reopen()
            await #expect(throws: SignInRefusal.wrong) {
                try await belay.signIn("Ana", "forgotten, so this counts as one", from: "203.0.113.9")
            }
        }
    }

    @Test func `nobody is locked out where they signed in from before`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            _ = try await belay.signIn("Ana", from: "192.0.2.7")
            for number in 0..<6 {
                await #expect(throws: (any Error).self) {
                    try await belay.signIn("Ana", "guess number \(number)", from: "198.51.100.\(number)")
                }
            }
            await #expect(throws: SignInRefusal.self) { try await belay.signIn("Ana", from: "203.0.113.5") }
            _ = try await belay.signIn("Ana", from: "192.0.2.7")
            await #expect(throws: SignInRefusal.wrong) {
                try await belay.signIn("Ana", "guess from home", from: "192.0.2.7")
            }
            try await belay.advance(by: .days(31))
            for number in 0..<6 {
                await #expect(throws: (any Error).self) {
                    try await belay.signIn("Ana", "guess number \(number)", from: "198.51.100.\(number)")
                }
            }
            await #expect(throws: SignInRefusal.self) { try await belay.signIn("Ana", from: "192.0.2.7") }
        }
    }

    @Test func `a place that guesses at many names has to wait, whatever the name`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            for number in 0..<20 {
                await #expect(throws: SignInRefusal.wrong) {
                    try await belay.signIn("stranger\(number)", "whatever it may be", from: "198.51.100.1")
                }
            }
            await #expect(throws: SignInRefusal.self) { try await belay.signIn("Ana", from: "198.51.100.1") }
            _ = try await belay.signIn("Ana", from: "198.51.100.2")
        }
    }

    @Test func `codes that are sent all at once are no more than five`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.setPassword(of: "Ana")
            let person = try belay.person("Ana").id
            _ = try await belay.run(AddSecondFactor(), as: "Ana")
            let factor = try #require(try await belay.store.read { try $0.secondFactor(of: person) })
            let codes = TimeCode(secret: Secret(factor.secret))
            let step = TimeCode.step(at: belay.now.milliseconds / 1000)
            _ = try await belay.run(ConfirmSecondFactor(code: codes.code(at: step)), as: "Ana")
            let half = try await belay.signIn("Ana")
            let environment = belay.environment
            let wrong = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        do {
                            _ = try await environment.complete(
                                half.session, code: "x\(number)", place: RemotePlace("10.0.0.\(number)"))
                            return false
                        } catch {
                            return error as? SignInRefusal == .wrongCode
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(wrong == 5)
        }
    }
}
