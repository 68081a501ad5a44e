import HTTPServer
import Synchronization
import Testing

struct StoredFileTests {
    private static let bytes = Array("0123456789".utf8)

    private func file(_ name: String = "a.txt", isShown: Bool = false) -> StoredFile {
        StoredFile(
            name: name, mediaType: "application/octet-stream", isShown: isShown, size: 10, tag: "abc", pieceBytes: 4
        ) { position in
            let start = position * 4
            return start < 10 ? Array(Self.bytes[start..<min(start + 4, 10)]) : nil
        }
    }

    private func get(_ file: StoredFile, _ headers: (String, String)...) async throws -> (Response, String) {
        var all = Headers()
        for (name, value) in headers { try all.set(name, to: value) }
        let response = try file.response(to: Request(target: "/", headers: all)) { _, _ in }
        guard case .stream(let stream) = response.body else { return (response, "") }
        let bytes = await stream.chunks.reduce(into: []) { $0 += $1 }
        return (response, String(decoding: bytes, as: UTF8.self))
    }

    @Test func `a file goes out by pieces, and a browser is told to do nothing with it`() async throws {
        let (response, text) = try await get(file())
        #expect(text == "0123456789" && response.status == .ok)
        #expect(response.headers["X-Content-Type-Options"] == "nosniff")
        #expect(response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'")
        #expect(response.headers["Content-Disposition"] == #"attachment; filename="a.txt"; filename*=UTF-8''a.txt"#)
        #expect(response.headers["Cache-Control"] == "private, no-cache")
    }

    @Test(arguments: [
        ("bytes=0-3", "0123", "bytes 0-3/10"), ("bytes=3-8", "345678", "bytes 3-8/10"),
        ("bytes=8-", "89", "bytes 8-9/10"), ("bytes=-3", "789", "bytes 7-9/10"),
        ("bytes=5-99999999999", "56789", "bytes 5-9/10"), ("Bytes=0-0", "0", "bytes 0-0/10"),
    ])
    func `a stretch of it is sent alone`(_ field: String, _ wanted: String, _ range: String) async throws {
        let (response, text) = try await get(file(), ("Range", field))
        #expect(text == wanted && response.status == .partialContent)
        #expect(response.headers["Content-Range"] == range)
    }

    @Test(arguments: [
        "bytes=10-", "bytes=5-3", "bytes=-0", "bytes=-", "bytes=0-1,3-4", "items=0-1", "bytes=+1-2", "bytes=a-b",
        "bytes=99999999999999999999999-",
    ])
    func `what is no such stretch gets the whole`(_ field: String) async throws {
        let (response, text) = try await get(file(), ("Range", field))
        #expect(text == "0123456789" && response.status == .ok)
    }

    @Test func `whoever has it already gets nothing, and a stretch goes with its own version only`() async throws {
        #expect(try await get(file(), ("If-None-Match", "\"x\", \"abc\"")).0.status == .notModified)
        #expect(try await get(file(), ("Range", "bytes=0-3"), ("If-Range", "\"old\"")).1 == "0123456789")
        #expect(try await get(file(), ("Range", "bytes=0-3"), ("If-Range", "\"abc\"")).1 == "0123")
    }

    @Test(arguments: [
        ("a\"b\\c%.txt", #"inline; filename="a_b_c_.txt"; filename*=UTF-8''a%22b%5Cc%25.txt"#),
        ("Größe 1€.pdf", #"inline; filename="Gr__e 1_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201%E2%82%AC.pdf"#),
        ("it's (1)*.txt", #"inline; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt"#),
    ])
    func `its name is one for every browser`(_ name: String, _ field: String) async throws {
        #expect(try await get(file(name, isShown: true)).0.headers["Content-Disposition"] == field)
    }

    @Test func `it has a length, for HEAD as well, and one that is gone breaks off and is told`() async throws {
        let whole = file()
        var gone = file()
        gone.piece = { position in position == 0 ? Array("0123".utf8) : nil }
        let broken = gone
        let told = Mutex<[String]>([])
        let onError: Handler.ErrorHook = { error, request in
            told.withLock { $0.append("\(request.path): \(error)") }
        }
        let routes = [
            Route(.get, "/whole") { try whole.response(to: $0, onError: onError) },
            Route(.get, "/gone") { try broken.response(to: $0, onError: onError) },
        ]
        try await withServer(routes) { _, port in
            try await blocking {
                let client = try SocketClient(port: port)
                let reply = try client.request("GET", "/whole")
                #expect(reply.text == "0123456789" && reply.header("Content-Length") == "10")
                let head = try client.request("HEAD", "/whole")
                #expect(head.header("Content-Length") == "10" && head.body.isEmpty)
                #expect(try client.request("GET", "/whole").text == "0123456789")
                client.send("GET /gone HTTP/1.1\r\nHost: a\r\n\r\n")
                let text = try client.readToEnd()
                // It may break off before anything of it has gone out.
                #expect(text.isEmpty || text.contains("Content-Length: 10"))
                #expect(!text.contains("456"))
            }
        }
        #expect(told.withLock(\.self) == [#"["gone"]: piece 1 of the file abc is gone"#])
    }
}
