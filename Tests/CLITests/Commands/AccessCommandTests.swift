import BusinessTime
import CLI
import Model
import Secrets
import Testing
import Workflows

struct AccessCommandTests {
    @Test func `a password is the first line of standard input, and is checked`() async throws {
        let desk = try await CommandDesk()
        #expect(
            try await desk.succeed("user", "password", "ben@acme.example", input: "copper lamp under snow\nmore\n")
                == "The password of ben@acme.example is set; their sessions are ended.\n")
        let short = await desk.run("user", "password", "ben@acme.example", input: "short\n")
        #expect(short.code == .failed && short.errors.contains("at least 12 are needed"))
        let none = await desk.run("user", "password", "ben@acme.example")
        #expect(none.code == .failed && none.errors.contains("The password is missing"))
        let argument = await desk.run("user", "password", "ben@acme.example", "copper lamp under snow")
        #expect(argument.code == .wrongUsage)
    }

    @Test func `at a terminal a password is typed twice and never shown`() async throws {
        let desk = try await CommandDesk()
        func typed(_ answers: [String]) async -> CommandDesk.Outcome {
            let capture = OutputCapture()
            let line = Typed(answers)
            var surroundings = desk.surroundings(["user", "password", "ben@acme.example"], output: capture.sink())
            surroundings.askHidden = { _ in line.next() }
            let code = await BelayCommand.run(surroundings)
            return .init(code: code, output: capture.standardOutput, errors: capture.standardError)
        }
        let differing = await typed(["copper lamp under snow", "copper lamp under rain"])
        #expect(differing.code == .failed && differing.errors.contains("The two passwords differ"))
        let same = await typed(["copper lamp under snow", "copper lamp under snow"])
        #expect(same.code == .succeeded && !same.output.contains("copper"))
        #expect(await typed([]).code == .failed)
    }

    @Test func `a token has the scopes and the end that it was given`() async throws {
        let desk = try await CommandDesk()
        let made = try await desk.json(
            "token", "create", "ben@acme.example", "--name", "crm", "--scope", "read", "--scope", "write:deal",
            "--expires", "30d")
        #expect(made["scopes"] == .list(["read:*", "write:deal"]))
        #expect(made["expiresAt"] == "2026-04-01T08:00:00Z")
        let list = try await desk.succeed("token", "list")
        #expect(list.contains("read:* write:deal") && list.contains("never"))
        let plain = try await desk.json("token", "create", "ben@acme.example", "--name", "plain")
        #expect(plain["scopes"] == .list(["write:*"]) && plain["expiresAt"] == "2027-03-02T08:00:00Z")
        let wrong = await desk.run("token", "create", "ben@acme.example", "--name", "x", "--scope", "everything")
        #expect(wrong.code == .wrongUsage && wrong.errors.contains("read, write or admin"))
    }

    @Test func `an authenticator is added, confirmed and taken away`() async throws {
        let desk = try await CommandDesk()
        let added = try await desk.succeed("user", "second-factor", "add", "--as", "ben@acme.example")
        #expect(added.contains("otpauth://totp/Acme:ben%40acme.example?secret="))
        let wrong = await desk.run("user", "second-factor", "confirm", "000", "--as", "ben@acme.example")
        #expect(wrong.code == .failed && wrong.errors.contains("check that its clock is right"))
        let whose = await desk.run("user", "second-factor", "add")
        #expect(whose.code == .failed && whose.errors.contains("--as ADDRESS"))
        try await desk.succeed("user", "second-factor", "reset", "ben@acme.example")
        #expect(await desk.run("user", "second-factor", "reset", "ben@acme.example").code == .failed)
    }

    @Test func `sessions are listed and ended`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("session", "list") == "Nobody is signed in.\n")
        #expect(await desk.run("session", "end", "7").errors.contains("There is no session 7."))
        #expect(await desk.run("session", "end").code == .wrongUsage)
        #expect(try await desk.json("session", "end", "--all-of", "ben@acme.example")["ended"] == 0)
    }

    @Test func `the gate's settings are set as they are shown`() async throws {
        let desk = try await CommandDesk()
        for (name, value) in [
            ("base-url", "https://help.acme.example"), ("trusted-proxies", "10.1.0.0/16, ::1/128"),
            ("session-idle", "8h"), ("session-life", "3d"), ("token-life", "90d"), ("second-factor", "manager"),
        ] { #expect(try await desk.succeed("setting", "set", name, value) == "\(name) is \(value).\n") }
        for (name, value) in [
            ("base-url", "ftp://acme.example"), ("trusted-proxies", "10.1.0.0/33"), ("session-idle", "1s"),
            ("token-life", "1s"), ("second-factor", "everybody"),
        ] { #expect(await desk.run("setting", "set", name, value).code == .failed) }
    }
}
