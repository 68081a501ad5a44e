import BusinessTime
import Foundation
import Testing

struct KnownAnswersTests {
    @Test(
        .enabled(
            if: SharedSuite.cases != nil,
            "skipped: ../shared/suites/business-time is missing; set BELAY_SHARED to its folder"))
    func `every answer of the shared suite is right`() throws {
        let file = try #require(SharedSuite.cases)
        let report = try KnownAnswers(json: Data(contentsOf: file)).run()
        #expect(report.failures.map(\.description) == [])
        #expect(report.passed >= 380)
    }

    @Test func `a due time is right from due to due_latest`() throws {
        let report = try run(cases("17:00", latest: "09:00"))
        #expect(report.summary == "1 passed, 0 failed")
    }

    @Test func `a wrong due time is described`() throws {
        let report = try run(cases("16:59", latest: nil))
        #expect(
            report.failures.map(\.description) == [
                "one: 8 h from 2026-03-02T09:00:00Z is due 2026-03-02T17:00:00Z, not 2026-03-02T16:59:00Z"
            ])
    }

    @Test func `the first opening, being open and elapsed time are compared too`() throws {
        let report = try run(
            """
            [{"id": "a", "kind": "open", "calendar": \(calendar), "at": "2026-03-02T17:00:00Z", "open": true},
             {"id": "b", "kind": "next_open", "calendar": \(calendar), "at": "2026-03-02T17:00:00Z",
              "next_open": "2026-03-02T17:00:00Z"},
             {"kind": "elapsed", "calendar": \(calendar), "start": "2026-03-02T08:00:00Z",
              "end": "2026-03-02T10:00:00Z", "paused": [["2026-03-02T09:00:00Z", null]], "working_seconds": 60}]
            """)
        #expect(
            report.failures.map(\.description) == [
                "a: 2026-03-02T17:00:00Z is closed, not open",
                "b: the first opening from 2026-03-02T17:00:00Z on is 2026-03-03T09:00:00Z, not 2026-03-02T17:00:00Z",
                "case 3: 2026-03-02T08:00:00Z to 2026-03-02T10:00:00Z is 0 s of working time, not 1 min",
            ])
    }

    @Test func `a broken case fails alone`() throws {
        let report = try run("[{\"kind\": \"guess\", \"calendar\": \(calendar)}, 7, \(cases("17:00").dropFirst())")
        #expect(report.passed == 1)
        #expect(report.failures.map(\.id) == ["case 1", "case 2"])
    }

    @Test func `a file that is no array is refused`() {
        #expect(throws: KnownAnswersError.self) { try run("{}") }
    }

    private let calendar = """
        {"timezone": "UTC", "week": {"mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]]}}
        """

    private func cases(_ due: String, latest: String? = nil) -> String {
        let last = latest.map { ", \"due_latest\": \"2026-03-03T\($0):00Z\"" } ?? ""
        return """
            [{"id": "one", "kind": "due", "calendar": \(calendar), "start": "2026-03-02T09:00:00Z",
              "working_seconds": 28800, "due": "2026-03-02T\(due):00Z"\(last)}]
            """
    }

    private func run(_ json: String) throws -> KnownAnswersReport {
        try KnownAnswers(json: Data(json.utf8)).run()
    }
}
