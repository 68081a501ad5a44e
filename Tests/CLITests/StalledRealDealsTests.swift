import CLI
import Testing

/// The real deals beside the repository: 1,589 are being engaged in, 500 are only hoped for, 6,711 are over.
@Suite(.enabled(if: SharedData.isThere, "the shared data is not beside the repository"))
struct StalledRealDealsTests {
    @Test func `which deals would have been found stalled, by a fixed time and by what others took`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        for (kind, file) in [("people", "sales_teams"), ("accounts", "accounts"), ("deals", "sales_pipeline")] {
            let imported = await desk.run(
                "import", kind, SharedData.path("deals/\(file).csv"), "--map", SharedData.map(file), "--as-of",
                "2017-12-31", "--json")
            #expect(imported.code == .succeeded, "\(imported.err)")
        }
        func wouldFire(_ words: String...) async throws -> (count: Int, text: String) {
            let added = await desk.run(["trigger", "add", "Try"] + words)
            #expect(added.code == .succeeded, "\(added.err)")
            let json = await desk.run("trigger", "would-fire", "Try", "--at", "2017-12-31", "--json")
            let text = await desk.run("trigger", "would-fire", "Try", "--at", "2017-12-31")
            await _ = desk.run("trigger", "remove", "Try")
            let items = try #require(try json.json()["items"] as? [Any], "\(json.err)")
            return (items.count, text.out)
        }
        // Counted from the file itself by another program.
        let fixed = try await wouldFire("--event", "deal-stalled", "--after", "90d")
        #expect(fixed.count == 1_479)
        #expect(fixed.text.contains("It would fire for 1479 of 2089 open records."))
        let relative = try await wouldFire("--event", "deal-stalled", "--factor", "4", "--minimum-sample", "100")
        #expect(relative.count == 733)
        #expect(relative.text.contains("longer than 4 × the 45d that half of 6711 similar deals took"))
        #expect(relative.text.contains("500 not: Only 0 similar deals have left “Prospecting”, and 100 are needed"))
    }
}
