import Testing

extension Browsing {
    struct LiveTests {
        @Test func `what a colleague does is seen in a second window, and nothing that is typed is lost`() async throws
        {
            let demo = try Browsing.demo
            let number = try await demo.file("Seen by two", saying: "Hello?")
            let ticket = "\(demo.address)/tickets/\(number)"
            try await demo.browsing(as: "ana") { anas in
                try await anas.open(ticket)
                try await anas.type("I am about to", into: "#body")
                try await demo.browsing(as: "ben") { bens in
                    try await bens.open(ticket)
                    // Ana goes on typing: Ben is told.
                    try await anas.type("I am about to write", into: "#body")
                    try await bens.type("A colleague is on the way.", into: "#body")
                    try await bens.follow("Send to the customer")
                }
                #expect(
                    try await anas.text(of: ".talk li:nth-child(2)").contains("A colleague is on the way."))
                #expect(try await anas.value(of: "#body") == "I am about to write")
                try await anas.keepPicture("live-desk")
                // What Ana has not read before she sends is shown to her first.
                try await anas.follow("Send to the customer")
                #expect(try await anas.text(of: ".problem").contains("Somebody wrote here while you did"))
            }
        }

        @Test func `whoever is about to answer sees that a colleague does`() async throws {
            let demo = try Browsing.demo
            let number = try await demo.file("Answered by two", saying: "Hello?")
            try await demo.browsing(as: "ana") { anas in
                try await anas.open("\(demo.address)/tickets/\(number)")
                try await demo.browsing(as: "ben") { bens in
                    try await bens.open("\(demo.address)/tickets/\(number)")
                    try await bens.type("Let me see", into: "#body")
                    #expect(try await anas.text(of: "#writing:not(:empty)") == "Ben Okafor is writing here.")
                }
            }
        }

        @Test func `a queue says that something changed, and shows it when asked`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing(as: "ana") { window in
                try await window.open(demo.address + "/tickets?queue=all&sort=newest")
                try await demo.file("Came just now", saying: "Hello?")
                #expect(try await window.text(of: "#live:not([hidden])").contains("changed meanwhile"))
                try await window.follow("Show them")
                #expect(try await window.text().contains("Came just now"))
            }
        }
    }
}
