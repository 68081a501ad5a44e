import BusinessTime
import HTTPServer
import Model
import Testing
import Workflows

/// What is promised, as an admin sets it.
@Suite struct ServiceLevelPageTests {
    private static let level = [
        "name": "Gold <1>", "priority": "high", "tier": "", "department": "Sales", "category": "",
        "within-first-response": "2h", "counting-first-response": "wall", "within-next-reply": "",
        "counting-next-reply": "business", "within-resolution": "16h", "counting-resolution": "business",
        "within-customer-update": "", "counting-customer-update": "business", "warnings": "50, 80", "calendar": "",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    @Test func `a service level is added, changed and disabled`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit("/service-levels", Self.level)
            #expect(added.header("Location") == "/service-levels/2?done=saved")
            let stored = try #require(desk.environment.snapshot.configuration.serviceLevels.last)
            #expect(
                stored.targets == [
                    .firstResponse: ClockTarget(within: .hours(2), counting: .wall),
                    .resolution: ClockTarget(within: .hours(16)),
                ])
            #expect(stored.warningShares == [0.5, 0.8] && stored.priority == .high)
            #expect(try await browser.get("/service-levels").text.contains("Gold &lt;1&gt;"))
            let changed = try await browser.submit(
                "/service-levels/2", Self.level.merging(["within-resolution": "", "warnings": "75"]) { $1 })
            #expect(changed.status == 303)
            let later = try #require(desk.environment.snapshot.configuration.serviceLevels.last)
            #expect(Array(later.targets.keys) == [.firstResponse] && later.warningShares == [0.75])
            try await browser.submit("/service-levels/2", ["enabled": "no"])
            #expect(desk.environment.snapshot.configuration.serviceLevels.last?.isEnabled == false)
        }
    }

    @Test func `what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/service-levels", Self.level.merging(["within-resolution": "soon"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains(#"id="within-resolution-wrong""#))
            let shares = try await browser.submit("/service-levels", Self.level.merging(["warnings": "half"]) { $1 })
            #expect(shares.status == 422 && shares.text.contains(#"id="warnings-wrong""#))
            let gone = try await browser.get("/service-levels/99")
            #expect(gone.status == 404)
        }
    }

    @Test func `when it warns is shown exactly, and kept where nobody touches it`() async throws {
        try await open { desk, browser in
            func shares() -> [Double]? { desk.environment.snapshot.configuration.serviceLevels.last?.warningShares }
            try await browser.submit("/service-levels", Self.level.merging(["warnings": "62.5, 7 %"]) { $1 })
            #expect(shares() == [0.07, 0.625])
            #expect(try await browser.get("/service-levels/2").text.contains(#"value="7, 62.5""#))
            try await browser.submit("/service-levels/2", Self.level.merging(["warnings": "7, 62.5"]) { $1 })
            #expect(shares() == [0.07, 0.625])
            let many = try await browser.submit("/service-levels/2", Self.level.merging(["warnings": "150"]) { $1 })
            #expect(many.status == 422 && many.text.contains("are percent of the time, above 0 and below 100"))
            try await browser.submit("/account/language", ["language": "de"])
            for typed in ["62,5; 75", "62,5 75", "62.5, 75"] {
                let german = try await browser.submit(
                    "/service-levels/2", Self.level.merging(["warnings": typed]) { $1 })
                #expect(german.status == 303 && shares() == [0.625, 0.75], "\(typed)")
            }
        }
    }
}
