import HTTPServer
import Model
import Testing
import Workflows

/// Records coming in from files and going out into them, as an admin does it.
@Suite struct TransferPageTests {
    private static let lines = "subject,body,requester\r\nIt hums,Loudly.,kim@customer.example\r\nNo body,,x\r\n"

    private func fields(_ run: String, _ content: String = "") -> [(String, String)] {
        [
            ("kind", "tickets"), ("department", "Support"), ("content", content), ("mapping", ""), ("source", ""),
            ("run", run),
        ]
    }

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .admin)
            try await browser.get("/transfer")
            try await body(desk, browser)
        }
    }

    private func tickets(_ desk: Desk) async throws -> Int {
        try await desk.send(.get, "/api/v1/tickets", as: .admin).json()["items"].list.count
    }

    @Test func `a file is tried out first, and then imported without being chosen again`() async throws {
        try await open { desk, browser in
            let tried = try await browser.post(
                "/transfer", fields("rehearsal"), files: [SentFile("desk.csv", Self.lines)])
            #expect(tried.status == 200 && tried.text.contains("1 would be imported, 0 are known already, 1 refused"))
            #expect(tried.text.contains("<th scope=\"row\">3</th>"))
            #expect(tried.text.contains("value=\"real\" selected") && tried.text.contains("value=\"1\" checked"))
            #expect(try await tickets(desk) == 0)
            let done = try await browser.post("/transfer", fields("real") + [("attachment", "1")], files: [])
            #expect(done.status == 200 && done.text.contains("1 imported"), "\(done.text)")
            #expect(try await tickets(desk) == 1)
        }
    }

    @Test func `what is pasted is imported as well, and what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let done = try await browser.post("/transfer", fields("real", Self.lines), files: [])
            #expect(done.status == 200)
            #expect(try await tickets(desk) == 1)
            let none = try await browser.post("/transfer", fields("real"), files: [])
            #expect(none.status == 422 && none.text.contains("id=\"content-wrong\""))
            #expect(none.text.contains("is missing; choose a file"))
            let map = try await browser.post(
                "/transfer", fields("real", Self.lines).filter { $0.0 != "mapping" } + [("mapping", "{")], files: [])
            #expect(
                map.status == 422 && map.text.contains("id=\"mapping-wrong\"") && map.text.contains("It hums,Loudly."))
        }
    }

    @Test func `records go out as a file, in both formats`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("=1+1", as: .admin, more: #", "department": "Support""#)
            let csv = try await browser.get("/transfer/tickets?format=csv")
            #expect(csv.header("Content-Disposition") == "attachment; filename=\"tickets.csv\"")
            #expect(csv.text.contains("'=1+1"))
            #expect(try await browser.get("/transfer/tickets?format=jsonl").text.hasPrefix("{"))
            for path in ["/transfer/moons", "/transfer/tickets?format=xml"] {
                #expect(try await browser.get(path).status == 404)
            }
        }
    }

    @Test func `nobody but an admin comes near`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .max)
            for path in ["/transfer", "/transfer/tickets"] { #expect(try await browser.get(path).status == 403) }
        }
    }
}
