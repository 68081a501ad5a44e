import Foundation
import HTTPServer
import Testing

struct AttachmentTests {
    @Test func `a file is brought, sent with a reply, and fetched again`() async throws {
        try await Desk.open { desk in
            let ticket = try await desk.fileTicket()
            let kept = try await desk.send(
                .post, "/api/v1/attachments?name=Gr%C3%B6%C3%9Fe.txt", bytes: Array("hello".utf8))
            #expect(kept.status == 201 && kept.header("Location") == "/api/v1/attachments/1")
            let file = try kept.json()
            #expect(file["name"].text == "Größe.txt" && file["size"].int == 5 && file["message"].isNull)
            #expect(file["sha256"].text == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
            let reply = try await desk.send(
                .post, "/api/v1/tickets/\(ticket)/replies", #"{"body": "See the file.", "attachments": [1]}"#)
            #expect(try reply.json()["attachments"].list.map { $0["number"].int } == [1])
            let detail = try await desk.send(.get, "/api/v1/tickets/\(ticket)").json()
            #expect(detail["messages"].list.last?["attachments"].list.count == 1)
            let content = try await desk.send(.get, "/api/v1/attachments/1/content", bytes: [], type: nil)
            #expect(content.text == "hello" && content.header("Content-Type") == "application/octet-stream")
            #expect(content.header("Content-Disposition")?.hasPrefix("attachment; filename=\"Gr__e.txt\"") == true)
            let tag = try #require(content.header("ETag"))
            let same = try await desk.send(
                .get, "/api/v1/attachments/1/content", bytes: [], type: nil, headers: [("If-None-Match", tag)])
            #expect(same.status == 304)
            let part = try await desk.send(
                .get, "/api/v1/attachments/1/content", bytes: [], type: nil, headers: [("Range", "bytes=1-2")])
            #expect(part.status == 206 && part.text == "el")
        }
    }

    @Test func `a ticket is opened with a file`() async throws {
        try await Desk.open { desk in
            let file = try await desk.bring("a.txt")
            let ticket = try await desk.fileTicket(more: #", "attachments": [\#(file)]"#)
            let detail = try await desk.send(.get, "/api/v1/tickets/\(ticket)").json()
            #expect(detail["messages"].list.first?["attachments"].list.map { $0["number"].int } == [file])
        }
    }

    @Test(arguments: [
        ("", 422), ("?name=", 422), ("?name=a%2Fb", 422), ("?name=..", 422), ("?name=a%0Ab", 422),
        ("?name=exe%E2%80%AEgpj", 422), ("?name=a&type=text", 422), ("?name=a&name=b", 422),
    ])
    func `a name that is none is refused`(_ query: String, _ status: Int) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/attachments\(query)", bytes: [1])
            #expect(reply.status == status, "\(reply.text)")
        }
    }

    @Test func `an empty file, a form and a file that is too large are refused`() async throws {
        try await Desk.open { desk in
            #expect(try await desk.send(.post, "/api/v1/attachments?name=a", bytes: []).status == 422)
            for type in ["multipart/form-data; boundary=X", "application/x-www-form-urlencoded"] {
                #expect(try await desk.send(.post, "/api/v1/attachments?name=a", bytes: [1], type: type).status == 415)
            }
            _ = try await desk.send(
                .put, "/api/v1/settings/attachment-size", #"{"value": "2kB"}"#, as: .admin)
            let large = try await desk.send(
                .post, "/api/v1/attachments?name=a", bytes: [UInt8](repeating: 1, count: 2001))
            #expect(large.status == 413)
        }
    }

    @Test func `what only looks like a picture is served as nothing that a browser opens`() async throws {
        try await Desk.open { desk in
            for text in ["<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"] {
                let file = try await desk.bring("x.png", text)
                let content = try await desk.send(.get, "/api/v1/attachments/\(file)/content", bytes: [], type: nil)
                #expect(content.header("Content-Type") == "application/octet-stream")
                #expect(content.header("Content-Disposition")?.hasPrefix("attachment") == true)
                #expect(content.header("X-Content-Type-Options") == "nosniff")
                #expect(content.header("Content-Security-Policy") == "sandbox; default-src 'none'")
            }
        }
    }

    @Test func `a file is its bringer's until it is sent, and its department's from then on`() async throws {
        try await Desk.open { desk in
            let file = try await desk.bring("a.txt")
            let path = "/api/v1/attachments/\(file)"
            func statuses() async throws -> [Int] {
                var found: [Int] = []
                for colleague in [Desk.Colleague.ann, .lea, .sam, .admin] {
                    found.append(
                        try await desk.send(.get, path + "/content", bytes: [], type: nil, as: colleague).status)
                }
                return found
            }
            #expect(try await statuses() == [200, 404, 404, 404])
            let ticket = try await desk.fileTicket()
            let theirs = try await desk.send(
                .post, "/api/v1/tickets/\(ticket)/replies", #"{"body": "x", "attachments": [\#(file)]}"#, as: .lea)
            #expect(theirs.status == 422)
            _ = try await desk.send(
                .post, "/api/v1/tickets/\(ticket)/replies", #"{"body": "x", "attachments": [\#(file)]}"#)
            #expect(try await statuses() == [200, 200, 404, 200])
        }
    }

    @Test func `a file that is brought again under its key is the same file`() async throws {
        try await Desk.open { desk in
            func bring(_ text: String) async throws -> Reply {
                try await desk.send(
                    .post, "/api/v1/attachments?name=a", bytes: Array(text.utf8),
                    headers: [("Idempotency-Key", "one")])
            }
            let numbers = try [await bring("x").json()["number"].int, await bring("x").json()["number"].int]
            #expect(numbers == [1, 1])
            #expect(try await bring("y").status == 422)
        }
    }

    @Test(arguments: [
        ("/api/v1/attachments?name=a", "", "401"), ("/api/v1/attachments?name=a", "Bearer blt_made-up", "401"),
        ("/internal/commands", "", "404"), ("/internal/commands", "Bearer blk_made-up", "404"),
        ("/tickets/1/replies", "", "303"), ("/tickets/new", "", "303"), ("/link/1-made-up", "", "404"),
    ])
    func `a stranger's file is refused before it was sent`(
        _ path: String, _ authorization: String, _ status: String
    ) async throws {
        try await Desk.open { desk in
            let answer = try await desk.serving { port in
                try exchange(
                    port: port,
                    "POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n"
                        + (authorization.isEmpty ? "" : "Authorization: \(authorization)\r\n") + "\r\n")
            }
            #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(answer)")
        }
    }

    @Test func `a large file goes through a socket and comes back as it was`() async throws {
        try await Desk.open { desk in
            try await desk.serving { port in
                let text = String(repeating: "0123456789abcdef", count: 20_000)
                let kept = try await desk.send(port: port, .post, "/api/v1/attachments?name=a", text)
                #expect(kept.status == 201)
                let content = try await desk.send(port: port, .get, "/api/v1/attachments/1/content")
                #expect(content.text == text && content.header("Content-Length") == "\(text.utf8.count)")
            }
        }
    }
}
