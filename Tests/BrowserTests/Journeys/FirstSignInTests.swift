import Testing

extension Browsing {
    struct FirstSignInTests {
        @Test func `after the demo somebody signs in, and is at their tickets`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing { window in
                try await window.open(demo.address)
                #expect(try await window.text().contains("Belay is running"))
                try await window.open(demo.address + "/tickets")
                #expect(try await window.address() == demo.address + "/sign-in")

                try await window.type("ana@harbour.example", into: "#email")
                try await window.type("not the one", into: "#password")
                try await window.follow("Sign in")
                #expect(try await window.text(of: ".problem").contains("password"))
                #expect(try await window.value(of: "#email") == "ana@harbour.example")

                try await window.type(ServedDemo.password, into: "#password")
                try await window.follow("Sign in")
                #expect(try await window.text(of: "h1") == "My tickets")
                #expect(try await window.text(of: ".me") == "Ana Sousa")

                try await window.follow("Ana Sousa")
                try await window.follow("Sign out")
                try await window.open(demo.address + "/tickets")
                #expect(try await window.address() == demo.address + "/sign-in")
            }
        }
    }
}
