import BelayTesting
import CLI
import Foundation
import HTTPServer
import Testing

struct WebhookCommandTests {
    private static func catching(
        _ desk: CommandDesk, answer: @escaping @Sendable (Int) -> Response = { _ in .text("thanks") },
        _ body: (WebhookCatcher) async throws -> Void
    ) async throws {
        let catcher = try WebhookCatcher(answer: answer)
        do {
            try await desk.succeed("setting", "set", "allowed-networks", "127.0.0.0/8")
            try await body(catcher)
        } catch {
            await catcher.stop()
            throw error
        }
        await catcher.stop()
    }

    @Test func `an endpoint is added, changed, shown and given a new secret`() async throws {
        let desk = try await CommandDesk()
        try desk.write("{\"text\": \"{{subject}}\"}", to: "body.mustache")
        let added = try await desk.succeed(
            "webhook", "add", "Own", "https://example.com/x", "--template", "body.mustache", "--rate", "30", "--header",
            "X-Key=secret", "--type", "notification.breach")
        #expect(added.contains("whsec_"))
        try await desk.succeed("webhook", "change", "Own", "--format", "slack", "--all-types", "--time-out", "5s")
        let shown = try await desk.json("webhook", "show", "Own")
        #expect(shown["format"] == "slack")
        #expect(shown["types"] == .list([]))
        #expect(shown["messagesPerMinute"] == 30)
        let page = try await desk.succeed("webhook", "show", "Own")
        #expect(page.contains("X-Key") && !page.contains("secret "))
        let rotated = try await desk.succeed("webhook", "rotate", "Own", "--overlap", "48h")
        #expect(rotated.contains("still signs until Wed 4 Mar 2026 09:00"))
        #expect(try await desk.succeed("webhook", "list").contains("slack"))
        #expect(try await desk.succeed("webhook", "dead") == "Nothing was given up.\n")
        let refused = await desk.run("webhook", "change", "Own", "--type", "notification.nothing")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("nothing of the type “notification.nothing” is ever sent"))
    }

    @Test func `a test is sent at once and says how it went`() async throws {
        let desk = try await CommandDesk()
        try await Self.catching(desk) { catcher in
            try await desk.succeed("webhook", "add", "Here", catcher.url)
            let outcome = await desk.run("webhook", "test", "Here")
            #expect(outcome.code == .succeeded)
            #expect(outcome.output.contains("“Here” took delivery 1: status 200"))
            #expect(outcome.output.contains("It said: thanks"))
            #expect(catcher.caught.count == 1)
        }
    }

    @Test func `a test that fails says why, and is tried again later`() async throws {
        let desk = try await CommandDesk()
        try await Self.catching(desk, answer: { _ in .text("no", status: .internalServerError) }) { catcher in
            try await desk.succeed("webhook", "add", "Here", catcher.url)
            let outcome = await desk.run("webhook", "test", "Here")
            #expect(outcome.code == .failed)
            #expect(outcome.output.contains("did not take delivery 1: answered with status 500"))
            let deliveries = try await desk.json("webhook", "deliveries")
            #expect(deliveries["items"]?[0]?["state"] == "pending")
        }
    }

    @Test func `an address that is not allowed is refused before anything is sent`() async throws {
        let desk = try await CommandDesk()
        let catcher = try WebhookCatcher()
        try await desk.succeed("webhook", "add", "Here", catcher.url)
        let outcome = await desk.run("webhook", "test", "Here")
        #expect(outcome.code == .failed)
        #expect(outcome.output.contains("Connections to 127.0.0.1 are not allowed"))
        #expect(catcher.caught.isEmpty)
        await catcher.stop()
    }

    @Test func `quiet times are set, shown and taken away`() async throws {
        let desk = try await CommandDesk()
        let set = try await desk.succeed("user", "quiet", "ben@acme.example", "--hours", "22:00-07:00")
        #expect(set == "Ben Kraus is left alone 22:00–07:00 (Europe/Berlin).\n")
        #expect(try await desk.succeed("user", "show", "ben@acme.example").contains("22:00–07:00"))
        try await desk.succeed("user", "quiet", "ben@acme.example", "--digest", "08:00")
        let off = try await desk.succeed("user", "quiet", "ben@acme.example", "--off")
        #expect(off == "Ben Kraus hears of everything as it happens.\n")
        #expect(await desk.run("user", "quiet", "ben@acme.example").code == .wrongUsage)
    }

    @Test func `networks are allowed by ranges`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("setting", "set", "allowed-networks", "10.1.0.0/16 fd00:1::/32, 192.168.1.7")
        for bad in ["10.1.0.1/16", "localhost", "10.0.0.0/33", "10.0.0.0/8/9", "fd00::/129"] {
            let outcome = await desk.run("setting", "set", "allowed-networks", bad)
            #expect(outcome.code == .failed, "\(bad)")
        }
        try await desk.succeed("setting", "set", "allowed-networks", "none")
    }
}
