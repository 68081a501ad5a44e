import Testing

extension Browsing {
    struct LookTests {
        @Test func `somebody who wants it dark has it dark, on a device that is light`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing(as: "ana") { window in
                #expect(try await brightness(of: window) > 200)
                try await window.open(demo.address + "/account")
                try await window.choose("dark", in: "#look-choice")
                try await window.follow("Save")
                try await window.open(demo.address + "/tickets")
                #expect(try await brightness(of: window) < 60)
            }
        }

        @Test func `a device that is dark has dark pages without anybody choosing`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing(.dark) { window in
                try await window.open(demo.address + "/sign-in")
                #expect(try await brightness(of: window) < 60)
            }
        }

        /// How bright the page is behind the words, from 0 to 255.
        private func brightness(of window: BrowserWindow) async throws -> Int {
            try await window.evaluate(
                "return Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))",
                as: Int.self)
        }
    }
}
