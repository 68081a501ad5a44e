import HTTPServer
import Model
import Testing
import Workflows

@Suite struct SearchTests {
    private func subjects(_ desk: Desk, _ text: String, as colleague: Desk.Colleague = .ann) async throws -> [String?] {
        let reply = try await desk.send(.get, Self.path(text), as: colleague)
        #expect(reply.status == 200, "\(reply.text)")
        return try reply.json()["tickets"].list.map { $0["subject"].text }
    }

    private func named(_ desk: Desk, _ text: String, as colleague: Desk.Colleague = .ann) async throws -> [String?] {
        try await desk.send(.get, Self.path(text), as: colleague).json()["named"].list.map { $0["name"].text }
    }

    private static func path(_ text: String) -> String {
        let plain = text.replacing(" ", with: "%20").replacing("\"", with: "%22").replacing("*", with: "%2A")
        return "/api/v1/search?q=\(plain)"
    }

    @Test func `tickets are found by what was said on them, the newest first, and narrowed down`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("Printer smokes", more: #", "priority": "critical", "tags": ["fire"]"#)
            try await desk.fileTicket("Print quality", more: #", "assignee": "ann@example.com""#)
            try await desk.fileTicket("Invoice", more: #", "team": "First line""#)
            let reply = try await desk.send(
                .post, "/api/v1/tickets/3/replies", #"{"body": "The printer ate it."}"#)
            #expect(reply.status == 201)
            #expect(try await subjects(desk, "printer") == ["Invoice", "Printer smokes"])
            #expect(try await subjects(desk, "quality") == ["Print quality"])
            #expect(try await subjects(desk, "qual").isEmpty)
            #expect(try await subjects(desk, "print*").count == 3)
            #expect(try await subjects(desk, "\"printer ate\"") == ["Invoice"])
            #expect(try await subjects(desk, "printer priority:critical") == ["Printer smokes"])
            #expect(try await subjects(desk, "priority:critical status:unsolved") == ["Printer smokes"])
            #expect(try await subjects(desk, "with:me") == ["Print quality"])
            #expect(try await subjects(desk, "with:nobody print*") == ["Invoice", "Printer smokes"])
            #expect(try await subjects(desk, "team:\"First line\"") == ["Invoice"])
            #expect(try await subjects(desk, "tag:fire") == ["Printer smokes"])
            #expect(try await subjects(desk, "printer status:solved").isEmpty)
            #expect(try await subjects(desk, "").isEmpty)
        }
    }

    @Test func `everything else is found by its name, also after it was called otherwise`() async throws {
        try await Desk.open { desk in
            for (path, body) in [
                ("accounts", #"{"name": "Zebra Coffee"}"#), ("deals", #"{"name": "Zebra seats"}"#),
                ("follow-ups", #"{"title": "Call Zebra", "due_at": "2026-03-03T10:00:00Z"}"#),
                ("checklists", #"{"name": "Before Zebra", "items": [{"title": "Call"}]}"#),
            ] {
                let reply = try await desk.send(.post, "/api/v1/\(path)", body)
                #expect(reply.status == 201, "\(path)")
            }
            let stripes = #"{"subject": "Stripes", "body": "Black.", "requester": "zebra@zoo.example"}"#
            #expect(try await desk.send(.post, "/api/v1/tickets", stripes).status == 201)
            #expect(try await Set(named(desk, "zeb").compactMap { $0 }).count == 5)
            #expect(try await named(desk, "kind:deal zebra") == ["Zebra seats"])
            #expect(try await desk.send(.patch, "/api/v1/deals/1", #"{"name": "Gnu seats"}"#).status == 200)
            #expect(try await named(desk, "kind:deals zebra").isEmpty)
            #expect(try await named(desk, "gnu") == ["Gnu seats"])
        }
    }

    @Test func `what others may see does not hide what is older and one's own`() async throws {
        try await Desk.open { desk in
            _ = try await desk.environment.run(
                OpenDeal(name: "Cups for us", department: "Support"), as: .operatorAtConsole)
            for number in 1...230 {
                _ = try await desk.environment.run(
                    OpenDeal(name: "Cups for them \(number)", department: "Sales"), as: .operatorAtConsole)
            }
            #expect(try await named(desk, "cups") == ["Cups for us"])
            #expect(try await named(desk, "cups", as: .admin).count == 50)
        }
    }

    @Test func `nobody finds what belongs to another department`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("Printer")
            #expect(try await desk.send(.post, "/api/v1/deals", #"{"name": "Printer deal"}"#).status == 201)
            #expect(try await subjects(desk, "printer", as: .sam).isEmpty)
            #expect(try await named(desk, "printer", as: .sam).isEmpty)
            #expect(try await subjects(desk, "printer", as: .admin).count == 1)
        }
    }

    @Test func `a value that nothing has is told, with the others`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, Self.path("status:lost with:nobody-here kind:moon"), as: .ann)
            #expect(reply.status == 422)
            for field in ["status", "with", "kind"] { #expect(reply.text.contains("\"\(field)\""), "\(field)") }
        }
    }

    @Test func `a beginning of two letters is refused, since half of all words begin so`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("Coffee 珈琲店")
            let reply = try await desk.send(.get, Self.path("co*"))
            #expect(reply.status == 422)
            #expect(reply.text.contains("type 3 letters or more"))
            #expect(try await subjects(desk, "cof*") == ["Coffee 珈琲店"])
            #expect(try await desk.send(.get, "/api/v1/search?q=%E7%8F%88%2A").status == 200)
        }
    }

    @Test func `what somebody types is no language of the index`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("A NEAR B")
            for text in ["NEAR(", "a OR", "subject:x", "-a", "^a", "a + b", "\"a", "AND", "{a b}:"] {
                let escaped = text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                #expect(try await desk.send(.get, "/api/v1/search?q=\(escaped)").status == 200, "\(text)")
            }
        }
    }
}
