import Testing

extension Browsing {
    struct DealTests {
        @Test(arguments: [BrowserKind.desk, .plain])
        func `a deal goes from stage to stage on the board`(_ kind: BrowserKind) async throws {
            let demo = try Browsing.demo
            let name = "Moves along (\(kind.name))"
            try await demo.fileDeal(name, discount: 1)
            try await demo.browsing(kind, as: "tom") { window in
                try await window.open(demo.address + "/deals")
                try await window.follow(name)
                try await window.type("contract", into: "#changes-stage")
                try await window.follow("Save")
                #expect(try await window.text(of: ".done") == "Saved.")
                try await window.open(demo.address + "/deals/board")
                // A button says where it leads.
                try await window.leave(by: "[aria-label='Move \(name) to offer']")
                #expect(try await window.text(of: ".done") == "Moved.")
                try await window.keepPicture("deal-moved-\(kind.name)")
                try await window.leave(by: "[aria-label='Move \(name) to contract']")
                #expect(try await window.text(of: ".done") == "Moved.")
            }
        }
    }
}
