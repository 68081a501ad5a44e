import CLI
import Foundation
import Testing

struct LinkCommandTests {
    private func desk() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        try await desk.succeed("setting", "set", "base-url", "https://help.example.com")
        try await desk.succeed("ticket", "open", "It hums", "--requester", "kim@customer.example", "--body", "Loudly.")
        return desk
    }

    @Test func `a link is made, listed without its code, and taken back`() async throws {
        let desk = try await desk()
        let made = try await desk.succeed("link", "create", "1", "--valid-for", "2d")
        let url = try #require(made.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("https://") })
        #expect(url.hasPrefix("https://help.example.com/link/2-"))
        let listed = try await desk.succeed("link", "list", "--ticket", "1")
        #expect(listed.contains("customer of ticket 1") && listed.contains("holds") && !listed.contains("https://"))
        #expect(try await desk.succeed("link", "revoke", "2").contains("One link is taken back"))
        #expect(try await desk.succeed("link", "revoke", "--ticket", "1").contains("One link is taken back"))
        #expect(try await desk.succeed("link", "list").contains("revoked"))
        #expect(await desk.run("link", "revoke").code == .wrongUsage)
    }

    @Test func `somebody is invited, and for programs the address is a field`() async throws {
        let desk = try await desk()
        let made = try await desk.json("user", "invite", "ben@acme.example")
        #expect(made["purpose"] == "invitation" && made["person"] == "ben@acme.example")
        #expect(made["state"] == "holds")
        let again = await desk.run("user", "invite", "nobody@acme.example")
        #expect(again.code == .failed && again.errors.contains("Nobody here"))
    }

    @Test func `without an address of ours there is no link, and it is said why`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("user", "invite", "ben@acme.example")
        #expect(outcome.code == .failed && outcome.errors.contains("belay setting set base-url"))
    }
}
