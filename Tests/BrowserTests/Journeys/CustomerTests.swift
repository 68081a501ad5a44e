import Testing

extension Browsing {
    struct CustomerTests {
        @Test(arguments: [BrowserKind.phone, .plain])
        func `a customer follows the link, sees how it stands and writes back`(_ kind: BrowserKind) async throws {
            let demo = try Browsing.demo
            let number = try await demo.file("Grinder jams (\(kind.name))", saying: "Every morning.")
            let link = try await demo.link(to: number)
            try await demo.browsing(kind) { window in
                try await window.open(link)
                #expect(try await window.text(of: "#talk ~ .talk").contains("Every morning."))
                try await window.type("Today at noon, too.", into: "#words")
                try await window.follow("Send")
                #expect(try await window.text(of: ".done").contains("Your message has arrived"))
                #expect(try await window.text(of: "#talk ~ .talk").contains("Today at noon, too."))
                #expect(try await window.excessWidth() == 0)
                try await window.keepPicture("link-sent-\(kind.name)")
            }
            try await demo.browsing(as: "ben") { window in
                try await window.open("\(demo.address)/tickets/\(number)")
                #expect(try await window.text(of: ".talk").contains("Today at noon, too."))
            }
        }
    }
}
