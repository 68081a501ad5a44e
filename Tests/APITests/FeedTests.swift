import Foundation
import FoundationNetworking
import HTTPServer
import Model
import Testing
import Workflows

/// `GET /api/v1/events`, in process: what comes is read as it is sent.
struct FeedTests {
    private func follow(
        _ desk: Desk, _ query: String = "", as colleague: Desk.Colleague = .ann, headers extra: [(String, String)] = []
    ) async throws -> EventReader {
        var headers = Headers()
        try headers.set("Authorization", to: "Bearer \(desk.token(colleague))")
        for (name, value) in extra { try headers.set(name, to: value) }
        let response = try await desk.handler.respond(
            to: Request(target: "/api/v1/events\(query)", headers: headers))
        guard case .stream(let stream) = response.body else {
            throw URLError(.badServerResponse, userInfo: ["status": response.status.rawValue])
        }
        #expect(response.headers["Content-Type"] == "text/event-stream")
        let follower = EventReader(stream)
        #expect(await follower.next()?["retry"] == "2000")
        return follower
    }

    @Test func `what happens comes as events, numbered and in JSON`() async throws {
        try await Desk.open { desk in
            let follower = try await follow(desk)
            let number = try await desk.fileTicket()
            let event = try #require(await follower.next())
            #expect(event["event"] == "ticket.opened")
            let data = try JSON(
                JSONSerialization.jsonObject(with: Data((event["data"] ?? "").utf8)))
            #expect(data["sequence"].int.map(String.init) == event["id"])
            #expect(data["about"]["kind"].text == "ticket")
            #expect(data["about"]["number"].int == number)
            #expect(data["at"].text == "2026-03-02T10:00:00Z")
            #expect(data.keys == ["sequence", "kind", "about", "by", "at", "changes"])
        }
    }

    @Test func `whoever comes back gets what they missed, by header or by parameter`() async throws {
        try await Desk.open { desk in
            let first = try await follow(desk)
            _ = try await desk.fileTicket("One")
            let seen = try #require(await first.next()?["id"])
            _ = try await desk.fileTicket("Two")
            let back = try await follow(desk, headers: [("Last-Event-ID", seen)])
            let missed = try #require(await back.next())
            #expect(missed["event"] == "ticket.opened")
            #expect(Int(missed["id"] ?? "") ?? 0 > Int(seen) ?? .max)
            let other = try await follow(desk, "?after=\(seen)", headers: [("Last-Event-ID", "999")])
            #expect(await other.next() == missed)
        }
    }

    @Test func `nobody hears of another department, and only admins of rules`() async throws {
        try await Desk.open { desk in
            let sam = try await follow(desk, as: .sam)
            let admin = try await follow(desk, as: .admin)
            _ = try await desk.fileTicket(as: .ann)
            _ = try await desk.send(.put, "/api/v1/settings/company", #"{"value": "Acme"}"#, as: .admin)
            _ = try await desk.fileTicket("For sales", as: .sam, more: #", "department": "Sales""#)
            #expect(await sam.next()?["data"]?.contains("Sales") != true)
            var kinds: [String] = []
            while kinds.count(where: { $0 == "ticket.opened" }) < 2, let event = await admin.next() {
                kinds.append(event["event"] ?? "")
            }
            #expect(kinds.contains("changed"))
        }
    }

    @Test func `whoever loses their rights hears no more`() async throws {
        try await Desk.open { desk in
            let follower = try await follow(desk)
            _ = try await desk.environment.run(
                ChangePerson(person: Desk.Colleague.ann.email, isDisabled: true), as: .operatorAtConsole)
            _ = try await desk.environment.run(
                OpenTicket(subject: "Printer", body: "It burns.", requester: "kim@customer.example"),
                as: .operatorAtConsole)
            #expect(await follower.next() == nil)
            // The stream ends for its reader a little before the server lets go of it.
            while desk.environment.feed.followerCount > 0 { await Task.yield() }
        }
    }

    @Test func `a number from other data is said to be one`() async throws {
        try await Desk.open { desk in
            var headers = Headers()
            try headers.set("Authorization", to: "Bearer \(desk.token(.ann))")
            let response = try await desk.handler.respond(
                to: Request(target: "/api/v1/events?after=100000", headers: headers))
            guard case .stream(let stream) = response.body else {
                Issue.record("It is no stream")
                return
            }
            let reset = await EventReader(stream).next()
            #expect(reset?["event"] == "reset")
            #expect(reset?["data"] == "{\"last\":\(desk.environment.feed.last)}")
        }
    }

    @Test(arguments: [("?after=x", nil), ("?after=-1", nil), ("", "x"), ("?since=1", nil)])
    func `a place that is none is refused`(query: String, header: String?) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .get, "/api/v1/events\(query)", headers: header.map { [("Last-Event-ID", $0)] } ?? [])
            #expect(reply.status == 422)
        }
    }

    @Test func `nobody follows without a token`() async throws {
        try await Desk.open { desk in
            let refused = try await desk.send(.get, "/api/v1/events", as: nil)
            #expect(refused.status == 401)
        }
    }
}
