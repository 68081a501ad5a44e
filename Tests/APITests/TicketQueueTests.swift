import HTTPServer
import Testing

@Suite struct TicketQueueTests {
    @Test(arguments: ["newest", "due"])
    func `a walk by cursor meets every ticket once`(_ sort: String) async throws {
        try await Desk.open { desk in
            for number in 1...7 { try await desk.fileTicket("Number \(number)") }
            var seen: [Int] = []
            var cursor: String?
            for _ in 1...10 {
                let more = cursor.map { "&cursor=\($0)" } ?? ""
                let page = try await desk.send(.get, "/api/v1/tickets?limit=3&sort=\(sort)\(more)").json()
                seen += page["items"].list.compactMap { $0["number"].int }
                cursor = page["next_cursor"].text
                if cursor == nil { break }
            }
            #expect(seen == (sort == "newest" ? [7, 6, 5, 4, 3, 2, 1] : [1, 2, 3, 4, 5, 6, 7]))
        }
    }

    @Test(arguments: [
        ("assignee=ann@example.com", [2]), ("assignee=me", [2]), ("team=First%20line", [3]),
        ("department=Support", [5, 4, 3, 2, 1]), ("department=Sales", []), ("status=new", [5, 3, 2, 1]),
        ("status=new,solved", [5, 4, 3, 2, 1]), ("status=solved&status=new", [5, 4, 3, 2, 1]),
        ("status=solved", [4]), ("priority=critical", [1]), ("requester=kim@customer.example", [4, 3, 2, 1]),
        ("requester=nobody@customer.example", []), ("unassigned=true", [5, 4, 3, 1]), ("q=scanner", [5]),
        ("q=%22*", []), ("limit=2", [5, 4]), ("", [5, 4, 3, 2, 1]),
    ])
    func `filters keep what was asked for`(_ query: String, _ expected: [Int]) async throws {
        try await Desk.open { desk in
            try await desk.fileTicket(more: #", "priority": "critical""#)
            try await desk.fileTicket(more: #", "assignee": "ann@example.com""#)
            try await desk.fileTicket(more: #", "team": "First line""#)
            try await desk.fileTicket()
            _ = try await desk.send(.patch, "/api/v1/tickets/4", #"{"status": "solved"}"#)
            _ = try await desk.send(
                .post, "/api/v1/tickets",
                #"{"subject": "The scanner smokes", "body": "b", "requester": "lu@customer.example"}"#)
            let reply = try await desk.send(.get, "/api/v1/tickets?\(query)")
            #expect(reply.status == 200)
            #expect(try reply.json()["items"].list.compactMap { $0["number"].int } == expected)
        }
    }

    @Test(arguments: [
        ("limit=0", "limit"), ("limit=101", "limit"), ("limit=x", "limit"), ("status=gone", "status"),
        ("priority=urgent", "priority"), ("unassigned=maybe", "unassigned"), ("sort=oldest", "sort"),
        ("colour=red", "colour"), ("priority=low&priority=high", "priority"), ("cursor=x", "cursor"),
        ("cursor=bmV3ZXN0LzM&sort=due", "cursor"), ("cursor=ZGVhbHMvMw", "cursor"), ("cursor=bmV3ZXN0LzM=", "cursor"),
        ("department=Nowhere", "department"), ("assignee=nobody@example.com", "assignee"), ("team=None", "team"),
        ("unassigned=true&assignee=me", "unassigned"),
    ])
    func `an unusable query names its parameter`(_ query: String, _ field: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/api/v1/tickets?\(query)")
            #expect(reply.status == 422)
            #expect(try Array(reply.fieldErrors().keys) == [field])
        }
    }
}
