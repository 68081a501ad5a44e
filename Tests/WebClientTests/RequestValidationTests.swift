import Testing
import WebClient

@Suite struct RequestValidationTests {
    @Test(arguments: [
        "https://example.com/hook", "http://example.com", "https://example.com:8443/a?b=c#d", "http://127.0.0.1:80/",
        "https://[2001:db8::1]/", "https://[2001:db8::1]:8443/x", "https://example.com/a@b",
        "https://example.com?x=a@b",
    ])
    func `a usable URL passes`(url: String) throws {
        try WebRequest(url: url).validate()
    }

    @Test(arguments: [
        ("", "does not begin with"), ("example.com", "does not begin with"),
        ("ftp://example.com/", "does not begin with"),
        ("file:///etc/passwd", "does not begin with"), ("HTTPS://example.com", "does not begin with"),
        ("https://", "no host"), ("https:///path", "no host"), ("https://:80/", "no host"), ("https://?x", "no host"),
        ("https://user@example.com/", "user name or password"),
        ("https://user:pw@example.com/", "user name or password"),
        ("https://example.com:0/", "port"), ("https://example.com:65536/", "port"), ("https://example.com:/", "port"),
        ("https://example.com:80x/", "port"), ("https://[::1/", "closing bracket"), ("https://[::1]x/", "port"),
        ("https://exam ple.com/", "space"), ("https://example.com/\r\nX: y", "space"),
        ("https://example.com\\@x/", "backslash"),
        ("https://bücher.example/", "outside ASCII"), ("https://example.com/\u{0}", "control"),
        ("https://example.com/" + String(repeating: "x", count: 8_000), "8,000"),
    ])
    func `an unusable URL is refused with its reason and without repeating it`(url: String, reason: String) throws {
        let error = try #require(throws: WebClientError.self) { try WebRequest(url: url).validate() }
        guard case .badURL(let text) = error else {
            Issue.record("unexpected \(error)")
            return
        }
        #expect(text.contains(reason))
        #expect(!error.description.contains("pw") && !error.description.contains("passwd"))
    }

    @Test(arguments: [
        ("X-A", "a\r\nX-B: b"), ("X-A", "a\nb"), ("X-A", "a\u{0}b"), ("X-A", "\u{7F}"), ("X A", "a"), ("X-A:", "a"),
        ("", "a"),
        ("X\r\n", "a"), ("Ä", "a"), ("Content-Length", "1"), ("transfer-encoding", "chunked"), ("HOST", "a"),
        ("Connection", "close"), ("Expect", "100-continue"),
    ])
    func `a header that could break the message is refused`(name: String, value: String) throws {
        let error = try #require(throws: WebClientError.self) {
            try WebRequest(url: "http://example.com", headers: [(name, value)]).validate()
        }
        guard case .badHeader = error else {
            Issue.record("unexpected \(error)")
            return
        }
        #expect(!error.description.utf8.contains(0x0A) && !error.description.utf8.contains(0x0D))
    }

    @Test func `tabs and characters outside ASCII are allowed in a header's value`() throws {
        try WebRequest(url: "http://example.com", headers: [("X-A", "a\tb ä")]).validate()
    }

    @Test(arguments: ["", "post", "GET /", "CONNECT", "G\r\nET"])
    func `a method that is none is refused`(method: String) throws {
        #expect(throws: WebClientError.badMethod) {
            try WebRequest(url: "http://example.com", method: method).validate()
        }
    }

    @Test func `sending validates first`() async throws {
        let client = WebClient()
        #expect(await client.failure(of: WebRequest(url: "gopher://x/")) != nil)
        await client.close()
    }
}
