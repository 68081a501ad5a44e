import CLI
import Foundation
import Testing

struct IncomingCommandTests {
    private static let issue =
        #"{"issue": {"title": "It burns", "body": "Since noon.", "user": {"email": "k@c.example"}}}"#

    private static func addForge(_ desk: CommandDesk) async throws -> String {
        try await desk.succeed(
            "incoming", "add", "forge", "--kind", "ticket", "--signature", "hmac", "--map", "subject=/issue/title",
            "--map", "body=/issue/body", "--map", "requester=/issue/user/email", "--map", "priority==high")
    }

    @Test func `a door is added, shown, changed, given a new secret and removed`() async throws {
        let desk = try await CommandDesk()
        let added = try await Self.addForge(desk)
        #expect(added.contains("whsec_") && added.contains("/hooks/forge"))
        #expect(try await desk.succeed("incoming", "list").contains("forge"))
        let changed = try await desk.succeed(
            "incoming", "change", "forge", "--map", "priority=", "--map", "id=/id", "--department", "Support",
            "--disable", "moving")
        #expect(changed.contains("“forge” changed"))
        let shown = try await desk.succeed("incoming", "show", "forge")
        for word in ["/hooks/forge", "X-Hub-Signature-256", "Support", "disabled: moving", "/issue/title"] {
            #expect(shown.contains(word), "\(word)")
        }
        #expect(!shown.contains("whsec_") && !shown.contains("=high"))
        let json = try await desk.json("incoming", "show", "forge")
        #expect(json["disabledBecause"] == "moving")
        try await desk.succeed("incoming", "change", "forge", "--enable", "--all-departments")
        let rotated = try await desk.succeed("incoming", "rotate", "forge", "--overlap", "48h")
        #expect(rotated.contains("counts until Wed 4 Mar 2026 09:00"))
        #expect(try await desk.succeed("incoming", "log", "forge") == "No message came.\n")
        #expect(try await desk.succeed("incoming", "remove", "forge") == "“forge” is removed.\n")
        let gone = await desk.run("incoming", "show", "forge")
        #expect(gone.code == .failed)
    }

    @Test func `a mapping is tried without an effect`() async throws {
        let desk = try await CommandDesk()
        _ = try await Self.addForge(desk)
        try desk.write(Self.issue, to: "message.json")
        let tried = try await desk.succeed("incoming", "try", "forge", "--file", "message.json")
        #expect(tried.contains("It burns") && tried.contains("It would make or change ticket 1."))
        try desk.write("{}", to: "message.json")
        let refused = await desk.run("incoming", "try", "forge", "--file", "message.json")
        #expect(refused.code == .failed)
        #expect(refused.output.contains("It would be refused"))
        try desk.write(String(repeating: "[", count: 100_000), to: "message.json")
        let deep = await desk.run("incoming", "try", "forge", "--file", "message.json")
        #expect(deep.code == .failed && deep.errors.contains("is no JSON"))
        #expect(try await desk.json("ticket", "list")["items"] == .list([]))
    }

    @Test func `what is wrong with a door is said at once`() async throws {
        let desk = try await CommandDesk()
        let bare = await desk.run("incoming", "add", "forge", "--map", "subject=/a")
        #expect(bare.code == .wrongUsage && bare.errors.contains("--kind is missing"))
        let wrong = await desk.run("incoming", "add", "../forge", "--kind", "health", "--map", "score=a")
        #expect(wrong.code == .failed)
        #expect(wrong.errors.contains("“a” is neither a place") && wrong.errors.contains("account is missing"))
    }
}
