import Testing

extension Browsing {
    struct DraftTests {
        @Test func `half an answer outlives other changes, is gone on with by key, and is gone once it was sent`()
            async throws
        {
            let demo = try Browsing.demo
            let number = try await demo.file("Answered in two goes", saying: "Hello?")
            let ticket = "\(demo.address)/tickets/\(number)"
            try await demo.browsing(as: "ana") { window in
                try await window.open(ticket)
                try await window.type("Half an answer", into: "#body")
                try await window.choose("high", in: "#priority")
                try await window.follow("Save")
                #expect(try await window.text(of: ".done") == "Saved.")
                #expect(try await window.value(of: "#body") == "Half an answer")
                // The key goes to the end of what is there, rather than to all of it.
                try await window.press("r")
                try await window.type(", and more")
                try await window.open(ticket)
                #expect(try await window.value(of: "#body") == "Half an answer, and more")
                try await window.follow("Send to the customer")
                #expect(try await window.value(of: "#body") == "")
                try await window.open(ticket)
                #expect(try await window.value(of: "#body") == "")
                #expect(try await window.text(of: ".talk .ours").contains("Half an answer, and more"))
            }
        }

        @Test func `a note is written by key, and the customer does not see it`() async throws {
            let demo = try Browsing.demo
            let number = try await demo.file("Noted by key", saying: "Hello?")
            try await demo.browsing(as: "ana") { window in
                try await window.open("\(demo.address)/tickets/\(number)")
                try await window.press("n")
                try await window.type("Only for us.")
                try await window.press(leaving: "⌃\u{E007}")
                #expect(try await window.text(of: ".done").contains("The customer does not see it"))
                #expect(try await window.text(of: ".talk .note").contains("Only for us."))
            }
        }
    }
}
