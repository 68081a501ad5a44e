import Testing

extension Browsing {
    struct DecisionTests {
        @Test func `a lead clears ten decisions by keyboard`() async throws {
            let demo = try Browsing.demo
            // Nobody is given more than they can bear, unless they say that they can.
            try await demo.command("user", "change", "tom@harbour.example", "--capacity", "50")
            for number in 1...10 { try await demo.fileDeal("Canteen no. \(number)") }
            try await demo.browsing(as: "tom") { window in
                try await window.press(leaving: "g", "d")
                let before = try await count(window)
                #expect(before >= 10)
                try await window.keepPicture("decisions-ten-desk")

                // Yes to the first; no to the one after the next, with the reason that a no needs.
                try await window.press(leaving: "a")
                #expect(try await window.text(of: ".done").contains("Your answer is given"))
                try await window.press("j", "j", "r")
                try await window.type("Below our cost.")
                try await window.press(leaving: "⌃\u{E007}")
                #expect(try await window.text(of: ".done").contains("Your answer is given"))
                #expect(try await count(window) == before - 2)

                // All others at once.
                for _ in 0..<(before - 2) { try await window.press("j", "x") }
                try await window.press(leaving: "A")
                #expect(try await window.text().contains("Nothing waits for your answer."))
            }
        }

        @Test func `a no is sent as a no, however often its reason was left, and nothing is sent that nobody chose`()
            async throws
        {
            let demo = try Browsing.demo
            try await demo.command("user", "change", "tom@harbour.example", "--capacity", "50")
            try await demo.fileDeal("Left for a while")
            try await demo.browsing(as: "tom") { window in
                try await window.open(demo.address + "/decisions")
                let item = try await window.evaluate(
                    """
                    return [...document.querySelectorAll(".decision")]
                        .find((one) => one.textContent.includes("Left for a while")).id
                    """, as: String.self)
                let focus = "document.querySelector('#\(item) textarea').focus()"
                let answer = "return document.activeElement.value"
                try await window.evaluate(focus)
                try await window.press("⌃\u{E007}")
                #expect(try await window.evaluate(answer, as: String.self) == "approve")
                try await window.press("r")
                try await window.type("Below our cost")
                try await window.evaluate("document.activeElement.blur()")
                try await window.evaluate(focus)
                try await window.type(", again")
                try await window.press(leaving: "⌃\u{E007}")
                #expect(try await window.text(of: ".done").contains("Your answer is given"))
                let number = String(item.dropFirst("case-".count))
                let told = try await demo.command("case", "show", number)
                #expect(told.contains("rejected") && told.contains("Below our cost"), "\(told)")
            }
        }

        @Test func `all keys of a page are told, and any of them can be done by its name`() async throws {
            let demo = try Browsing.demo
            try await demo.browsing(as: "ana") { window in
                try await window.open(demo.address + "/tickets/3")
                try await window.press("?")
                let keys = try await window.text(of: "#keys")
                for words in ["Escalate", "Answer", "Search", "Decisions"] { #expect(keys.contains(words), "\(words)") }
                try await window.keepPicture("keys-desk")
                let barriers = try await window.barriers()
                #expect(barriers.isEmpty, "\(barriers)")
                try await window.press("\u{E00C}", "e")
                #expect(try await focus(window) == "reason")
                try await window.press("\u{E00C}", "/")
                #expect(try await focus(window) == "find")
                try await window.press("\u{E00C}", "⌃k")
                try await window.type("unassi")
                try await window.keepPicture("palette-desk")
                let inPalette = try await window.barriers()
                #expect(inPalette.isEmpty, "\(inPalette)")
                try await window.press("\u{E00C}", "⌃k")
                try await window.type("decis")
                try await window.press(leaving: "\u{E007}")
                #expect(try await window.address() == demo.address + "/decisions")
            }
        }

        private func count(_ window: BrowserWindow) async throws -> Int {
            try await window.evaluate("return document.querySelectorAll('.decision').length", as: Int.self)
        }

        private func focus(_ window: BrowserWindow) async throws -> String {
            try await window.evaluate("return document.activeElement.id", as: String.self)
        }
    }
}
