import Testing

extension Browsing {
    struct ConflictTests {
        @Test func `what a colleague did meanwhile is told, and nothing that was typed is lost`() async throws {
            let demo = try Browsing.demo
            let ticket = "\(demo.address)/tickets/\(try await demo.file("Two at once", saying: "Hello?"))"
            try await demo.browsing(.plain, as: "ana") { anas in
                try await anas.open(ticket)
                try await demo.browsing(.plain, as: "ben") { bens in
                    try await bens.open(ticket)
                    try await bens.type("I am on it.", into: "#body")
                    try await bens.follow("Send to the customer")
                }
                try await anas.type("Somebody will call you.", into: "#body")
                try await anas.follow("Send to the customer")
                #expect(try await anas.text(of: ".problem").contains("Somebody wrote here while you did"))
                #expect(try await anas.text(of: ".fresh").contains("I am on it."))
                #expect(try await anas.value(of: "#body") == "Somebody will call you.")
                try await anas.keepPicture("conflict-desk")
                try await anas.follow("Keep as an internal note")
                #expect(try await anas.text(of: ".talk .note").contains("Somebody will call you."))
            }
        }
    }
}
