import Testing

extension Browsing {
    struct MorningTests {
        @Test(arguments: [BrowserKind.desk, .plain, .phone])
        func `an agent takes a ticket from the queue to its end`(_ kind: BrowserKind) async throws {
            let demo = try Browsing.demo
            let subject = "Machine is down (\(kind.name))"
            try await demo.file(subject, saying: "Two hundred guests at breakfast!")
            try await demo.browsing(kind, as: "ana") { window in
                try await window.follow("Tickets")
                try await window.open(demo.address + "/tickets?queue=all&sort=newest")
                try await window.follow(subject)
                #expect(try await window.text(of: ".talk").contains("Two hundred guests at breakfast!"))

                try await window.unfold("Classify by questions")
                try await window.follow("Yes")
                try await window.follow("Set the priority: critical")
                #expect(try await window.text(of: ".facts-line").contains("critical"))

                try await window.choose("Ana Sousa", in: "#assignee")
                try await window.follow("Save")
                #expect(try await window.text(of: ".done") == "Saved.")
                #expect(try await window.text(of: ".facts-line").contains("Ana Sousa"))

                try await window.type("A colleague is on the way.\nKeep it switched off.", into: "#body")
                try await window.follow("Send to the customer")
                #expect(try await window.text(of: ".done").contains("on its way to the customer"))
                #expect(try await window.text(of: ".talk .ours").contains("Keep it switched off."))
                #expect(try await window.value(of: "#body").isEmpty)

                try await window.unfold("Escalate")
                try await window.type("They threaten to leave", into: "#reason")
                try await window.follow("Escalate")
                #expect(try await window.text(of: ".done").contains("Escalated"))
                #expect(try await window.text(of: ".cases").contains("They threaten to leave"))
                try await window.keepPicture("morning-\(kind.name)")

                try await window.type("It runs again.", into: "#body")
                try await window.choose("solved", in: "#then")
                try await window.follow("Send to the customer")
                #expect(try await window.text(of: ".facts-line").contains("solved"))
                #expect(try await window.excessWidth() == 0)
                try await window.follow("Tickets")
                #expect(try await !window.text().contains(subject))
            }
        }

        @Test func `several tickets are given to somebody at once`() async throws {
            let demo = try Browsing.demo
            for number in 1...3 { try await demo.file("Order no. \(number)", saying: "Beans, please.") }
            try await demo.browsing(as: "ben") { window in
                try await window.open(demo.address + "/tickets?queue=all&q=Order")
                try await window.click("[data-all]")
                try await window.choose("Ben Okafor", in: "#to-person")
                try await window.follow("Change them")
                #expect(try await window.text(of: ".done").contains("The tickets are changed"))
                try await window.open(demo.address + "/tickets")
                let text = try await window.text()
                for number in 1...3 { #expect(text.contains("Order no. \(number)")) }
            }
        }
    }
}
