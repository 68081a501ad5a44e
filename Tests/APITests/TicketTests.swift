import BusinessTime
import HTTPServer
import Testing

@Suite struct TicketTests {
    @Test func `a ticket is filed and found at its location`() async throws {
        try await Desk.open { desk in
            let filed = try await desk.send(
                .post, "/api/v1/tickets",
                #"""
                {"subject": "Printer", "body": "It does not print.", "requester": "kim@customer.example",
                 "requester_name": "Kim", "priority": "high", "tags": ["Printer"], "team": "First line",
                 "fields": {"room": "12"}, "assignee": "ann@example.com", "external_reference": "x-1"}
                """#)
            #expect(filed.status == 201)
            let location = try #require(filed.header("Location"))
            #expect(location == "/api/v1/tickets/1")
            #expect(filed.header("ETag") == "\"1\"")
            let shown = try await desk.send(.get, location)
            #expect(shown.status == 200)
            let ticket = try shown.json()
            #expect(ticket["subject"].text == "Printer")
            #expect(ticket["requester"]["name"].text == "Kim")
            #expect(ticket["requester"]["email"].text == "kim@customer.example")
            #expect(ticket["department"]["number"].int == 1)
            #expect(ticket["department"]["name"].text == "Support")
            #expect(ticket["team"]["name"].text == "First line")
            #expect(ticket["assignee"]["name"].text == "Ann")
            #expect(ticket["fields"]["room"].text == "12")
            #expect(ticket["tags"][0].text == "printer")
            #expect(ticket["opened_at"].text == "2026-03-02T10:00:00Z")
            #expect(ticket["messages"][0]["body"].text == "It does not print.")
            #expect(ticket["messages"][0]["author"]["kind"].text == "customer")
            #expect(ticket["messages"][0]["author"]["name"].text == "Kim")
            #expect(ticket["clocks"][0]["kind"].text == "first-response")
            #expect(ticket["clocks"][0]["service_level"]["name"].text == "Standard")
            #expect(ticket["clocks"][0]["due_at"].text == "2026-03-02T11:00:00Z")
        }
    }

    @Test func `a filed ticket and a shown one have the same fields`() async throws {
        try await Desk.open { desk in
            let filed = try await desk.send(
                .post, "/api/v1/tickets", #"{"subject": "a", "body": "b", "requester": "kim@customer.example"}"#)
            let shown = try await desk.send(.get, "/api/v1/tickets/1")
            #expect(try shown.json().keys.subtracting(filed.json().keys) == ["messages", "clocks", "cases"])
            #expect(try filed.json().keys.subtracting(shown.json().keys).isEmpty)
        }
    }

    @Test func `a ticket is linked to others, and merged into another of its customer`() async throws {
        try await Desk.open { desk in
            for subject in ["a", "b"] {
                _ = try await desk.send(
                    .post, "/api/v1/tickets",
                    #"{"subject": "\#(subject)", "body": "b", "requester": "kim@customer.example"}"#)
            }
            let linked = try await desk.send(.patch, "/api/v1/tickets/1", #"{"links": ["ticket 2"]}"#)
            #expect(try linked.json()["links"][0]["number"].int == 2)
            let wrong = try await desk.send(.patch, "/api/v1/tickets/1", #"{"links": ["ticket 9"]}"#)
            #expect(try wrong.fieldErrors()["links"] == "there is no ticket 9")
            let merged = try await desk.send(.post, "/api/v1/tickets/2/merge", #"{"into": 1}"#)
            #expect(try merged.json()["number"].int == 1)
            #expect(try await desk.send(.get, "/api/v1/tickets/2").json()["merged_into"].int == 1)
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["messages"][1]["body"].text == "b")
            #expect(try await desk.send(.post, "/api/v1/tickets/2/merge", #"{"into": 1}"#).status == 409)
            #expect(try await desk.send(.post, "/api/v1/tickets/1/merge", "{}").status == 422)
        }
    }

    @Test func `every missing field is told at once`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/tickets", #"{"requester_name": ""}"#)
            #expect(reply.status == 422)
            #expect(try Set(reply.fieldErrors().keys) == ["subject", "body", "requester", "requester_name"])
        }
    }

    @Test func `a channel that is none is refused`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/tickets", #"{"channel": "import"}"#)
            #expect(try reply.fieldErrors()["channel"]?.contains("web, email, phone, chat, api") == true)
        }
    }

    @Test func `an external reference is taken only once`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket(more: #", "external_reference": "x-1""#)
            let again = try await desk.send(
                .post, "/api/v1/tickets",
                #"{"subject": "a", "body": "b", "requester": "k@c.example", "external_reference": "x-1"}"#)
            #expect(again.status == 409)
            #expect(try again.json()["type"].text == "urn:belay:problem:conflict")
        }
    }

    @Test func `a change with the seen version is made and the next one conflicts`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let changed = try await desk.send(
                .patch, "/api/v1/tickets/1", #"{"priority": "critical"}"#, headers: [("If-Match", "\"1\"")])
            #expect(changed.status == 200)
            #expect(changed.header("ETag") == "\"2\"")
            #expect(try changed.json()["priority"].text == "critical")
            let late = try await desk.send(
                .patch, "/api/v1/tickets/1", #"{"priority": "low"}"#, headers: [("If-Match", "\"1\"")])
            #expect(late.status == 412)
            let problem = try late.json()
            #expect(problem["type"].text == "urn:belay:problem:precondition-failed")
            #expect(problem["version"].int == 2)
            #expect(problem["changes"][0]["field"].text == "priority")
            #expect(problem["changes"][0]["after"].text == "critical")
            #expect(problem["changes"][0]["by"].text == "Ann")
        }
    }

    @Test(arguments: [("*", 200), ("W/\"1\"", 412), ("\"01\"", 412), ("\"x\"", 412), ("1", 412), ("\"1\", \"2\"", 400)])
    func `If-Match takes one strong tag or any`(_ tag: String, _ status: Int) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let reply = try await desk.send(
                .patch, "/api/v1/tickets/1", #"{"priority": "high"}"#, headers: [("If-Match", tag)])
            #expect(reply.status == status)
        }
    }

    @Test func `null takes a value away and a field left out stays`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket(
                more: #", "assignee": "ann@example.com", "category": "billing", "fields": {"room": "12", "floor": "3"}"#
            )
            let reply = try await desk.send(
                .patch, "/api/v1/tickets/1", #"{"assignee": null, "fields": {"room": null}}"#)
            let ticket = try reply.json()
            #expect(ticket["assignee"].isNull)
            #expect(ticket["category"].text == "billing")
            #expect(ticket["fields"].keys == ["floor"])
        }
    }

    @Test func `null where it means nothing is refused`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let reply = try await desk.send(.patch, "/api/v1/tickets/1", #"{"subject": null, "tier": null}"#)
            #expect(reply.status == 422)
            #expect(try Set(reply.fieldErrors().keys) == ["subject", "tier"])
        }
    }

    @Test(arguments: [("reply", "reply", "person"), ("note", "note", "person"), ("customer", "reply", "customer")])
    func `something is said on a ticket`(_ kind: String, _ visibility: String, _ author: String) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let said = try await desk.send(
                .post, "/api/v1/tickets/1/replies", #"{"body": "Hello", "kind": "\#(kind)"}"#)
            #expect(said.status == 201)
            #expect(said.header("Location")?.hasPrefix("/api/v1/tickets/1") == true)
            #expect(try said.json()["visibility"].text == visibility)
            #expect(try said.json()["author"]["kind"].text == author)
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["messages"].list.count == 2)
        }
    }

    @Test func `a reply to a closed ticket is refused`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            _ = try await desk.send(.patch, "/api/v1/tickets/1", #"{"status": "closed"}"#)
            let reply = try await desk.send(.post, "/api/v1/tickets/1/replies", #"{"body": "Hello"}"#)
            #expect(reply.status == 409)
            #expect(try reply.json()["type"].text == "urn:belay:problem:refused")
        }
    }

    @Test(arguments: [#"{"body": " "}"#, #"{"body": "a", "kind": "shout"}"#, #"{"body": "a", "status": "gone"}"#])
    func `an unusable reply is refused`(_ body: String) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            #expect(try await desk.send(.post, "/api/v1/tickets/1/replies", body).status == 422)
        }
    }

    @Test func `an agent of another department finds nothing`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            for (method, path, body) in [
                (.get, "/api/v1/tickets/1", nil), (.patch, "/api/v1/tickets/1", #"{"priority": "low"}"#),
                (.post, "/api/v1/tickets/1/replies", #"{"body": "Hello"}"#),
                (.post, "/api/v1/tickets/1/escalate", #"{"reason": "because"}"#),
            ] as [(Method, String, String?)] {
                let theirs = try await desk.send(method, path, body, as: .sam)
                #expect(theirs.status == 404)
                // Word for word what is said of a ticket that there is not.
                let none = try await desk.send(method, path.replacing("/1", with: "/9"), body, as: .sam)
                #expect(theirs.text.replacing("ticket 1", with: "ticket 9") == none.text)
            }
            #expect(try await desk.send(.get, "/api/v1/tickets", as: .sam).json()["items"].list.isEmpty)
        }
    }

    @Test(arguments: ["0", "-1", "+1", "01", "1e0", "1.0", "abc", "%201", "99999999999999999999", "%00"])
    func `a number that is none names nothing`(_ number: String) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            if number == "%00" {
                await #expect(throws: HTTPError.self) { try await desk.send(.get, "/api/v1/tickets/\(number)") }
            } else {
                #expect(try await desk.send(.get, "/api/v1/tickets/\(number)").status == 404)
            }
        }
    }
}
