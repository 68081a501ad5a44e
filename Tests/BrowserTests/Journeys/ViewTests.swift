import Testing

extension Browsing {
    struct ViewTests {
        @Test(arguments: [BrowserKind.desk, .plain])
        func `an agent keeps what a queue shows under a name, and finds it beside the queues`(
            _ kind: BrowserKind
        ) async throws {
            let demo = try Browsing.demo
            let name = "Overdue (\(kind.name))"
            try await demo.browsing(kind, as: "ben") { window in
                try await window.open(demo.address + "/tickets?queue=all")
                try await window.choose("low", in: "#priority")
                try await window.follow("Show")
                try await window.unfold("Save this as a view")
                try await window.type(name, into: "#view-name")
                try await window.follow("Save")
                #expect(try await window.text(of: ".done").contains("among the views above"))
                #expect(try await window.text(of: "h1") == name)
                #expect(try await window.text(of: ".views [aria-current]").contains(name))
                try await window.keepPicture("view-saved-\(kind.name)")
                #expect(try await window.excessWidth() <= 0)
                try await window.follow("Arrange")
                #expect(try await window.text(of: ".list").contains("All tickets, low"))
                try await window.keepPicture("views-arranged-\(kind.name)")
                try await window.follow("Remove")
                #expect(try await window.text(of: ".done").contains("Removed"))
            }
        }
    }
}
