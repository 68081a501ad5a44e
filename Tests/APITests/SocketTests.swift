import HTTPServer
import Testing

/// The same desk, through a socket: what only a server adds, and that it leaves the rest as it is.
@Suite struct SocketTests {
    @Test func `the main road works through a socket`() async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let filed = try await desk.send(
                    port: port, .post, "/api/v1/tickets",
                    #"{"subject": "Überlauf 🚰", "body": "b", "requester": "kim@customer.example"}"#)
                #expect(filed.status == 201)
                let location = try #require(filed.header("Location"))
                let shown = try await desk.send(port: port, .get, location)
                #expect(try shown.json()["subject"].text == "Überlauf 🚰")
                #expect(shown.header("ETag") == "\"1\"")
                #expect(shown.header("X-Request-Id")?.isEmpty == false)
                let changed = try await desk.send(
                    port: port, .patch, location, #"{"status": "open"}"#, headers: [("If-Match", "\"1\"")])
                #expect(changed.status == 200)
                let escalated = try await desk.send(
                    port: port, .post, location + "/escalate", #"{"reason": "The boss called"}"#)
                let place = try #require(escalated.header("Location"))
                let decided = try await desk.send(
                    port: port, .post, place + "/decision", #"{"decision": "approve"}"#, as: .lea)
                #expect(try decided.json()["status"].text == "approved")
                #expect(try await desk.send(port: port, .get, "/metrics", as: nil).status == 200)
            }
        }
    }

    @Test(arguments: ["/api/v1/tickets/9", "/api/v1/none", "/api/v1/tickets?limit=x"])
    func `a problem through a socket is the one in process`(_ path: String) async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let there = try await desk.send(port: port, .get, path)
                let here = try await desk.send(.get, path, id: try #require(there.header("X-Request-Id")))
                #expect(there.status == here.status)
                #expect(there.text == here.text)
                #expect(there.header("Content-Type") == here.header("Content-Type"))
            }
        }
    }

    @Test(arguments: ["/api/v1/tickets/%0F", "/api/v1/tickets?text=%FF", "/api/v1/%2e%2e/tickets"])
    func `what never becomes a request is answered with a problem, too`(_ path: String) async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let reply = try await desk.send(port: port, .get, path)
                #expect(reply.status == 400)
                #expect(reply.header("Content-Type") == "application/problem+json")
                #expect(reply.header("X-Content-Type-Options") == "nosniff")
            }
        }
    }

    @Test func `HEAD has the headers of GET and no body`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            try await desk.serving { port in
                let reply = try await desk.send(port: port, .head, "/api/v1/tickets/1")
                #expect(reply.status == 200)
                #expect(reply.header("ETag") == "\"1\"")
                #expect(reply.body.isEmpty)
            }
        }
    }

    @Test func `an oversized body is refused`() async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let reason = String(repeating: "a", count: 70_000)
                let reply = try await desk.send(
                    port: port, .post, "/api/v1/tickets/1/escalate", #"{"reason": "\#(reason)"}"#)
                #expect(reply.status == 413)
            }
        }
    }

    @Test func `tickets filed at one time are all there`() async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 1...50 {
                        group.addTask {
                            try await desk.send(
                                port: port, .post, "/api/v1/tickets",
                                #"{"subject": "\#(number)", "body": "b", "requester": "kim@customer.example"}"#
                            ).status
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(statuses == Array(repeating: 201, count: 50))
                let page = try await desk.send(port: port, .get, "/api/v1/tickets?limit=100").json()
                #expect(Set(page["items"].list.compactMap { $0["subject"].text }).count == 50)
            }
        }
    }
}
