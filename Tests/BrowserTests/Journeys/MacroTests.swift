import Testing

extension Browsing {
    struct MacroTests {
        @Test(arguments: [BrowserKind.desk, .plain, .phone])
        func `an agent answers with a macro, reads what it does, and it is all done at once`(
            _ kind: BrowserKind
        ) async throws {
            let demo = try Browsing.demo
            let subject = "It drips (\(kind.name))"
            try await demo.file(subject, saying: "Under the group head.")
            try await demo.browsing(kind, as: "ana") { window in
                try await window.open(demo.address + "/tickets?queue=all&sort=newest")
                try await window.follow(subject)
                try await window.choose("Ask for a photo", in: "#macro")
                try await window.follow("Use")
                #expect(try await window.text(of: ".macro").contains("the status becomes waiting on customer"))
                #expect(try await window.text(of: ".macro").contains("in 3 days: Has the photo come?"))
                #expect(try await window.value(of: "#body").contains("photo of the type plate"))
                try await window.keepPicture("macro-chosen-\(kind.name)")
                #expect(try await window.excessWidth() <= 0)
                try await window.follow("Send to the customer")
                #expect(try await window.text(of: ".done") == "Done, all of it.")
                #expect(try await window.text(of: ".talk .ours").contains("photo of the type plate"))
                #expect(try await window.text(of: ".facts-line").contains("waiting on customer"))
            }
        }

        @Test func `a status and whose it is are chosen by key and a few letters`() async throws {
            let demo = try Browsing.demo
            let number = try await demo.file("It rattles", saying: "A little.")
            try await demo.browsing(as: "ana") { window in
                try await window.open("\(demo.address)/tickets/\(number)")
                for (key, letters, offer) in [
                    ("s", "hold", "Status: on hold"), ("a", "ana s", "With: Ana Sousa"), ("a", "nob", "With: nobody"),
                ] {
                    try await window.press(key)
                    try await window.type(letters, into: "#palette input")
                    #expect(try await window.text(of: "#offers") == offer)
                    try await window.press(leaving: "\u{E007}")
                    #expect(try await window.text(of: ".done") == "Saved.")
                    let chosen = offer.split(separator: ": ")[1]
                    #expect(try await window.text(of: ".facts-line").contains(chosen), "\(offer)")
                }
            }
        }

        @Test func `a macro is found by key and a few letters of its name`() async throws {
            let demo = try Browsing.demo
            try await demo.file("It hums", saying: "All day.")
            try await demo.browsing(as: "ana") { window in
                try await window.open(demo.address + "/tickets?queue=all&sort=newest")
                try await window.follow("It hums")
                try await window.press("m")
                try await window.type("take", into: "#palette input")
                #expect(try await window.text(of: "#offers") == "Macro: Take it and call")
                try await window.press(leaving: "\u{E007}")
                #expect(try await window.text(of: ".macro").contains("it goes to whoever uses the macro"))
                try await window.follow("Only do what it does")
                #expect(try await window.text(of: ".facts-line").contains("Ana Sousa"))
                #expect(try await !window.text(of: ".talk").contains("takes this over"))
            }
        }
    }
}
