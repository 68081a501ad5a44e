import HTTPServer
import Testing

struct ClientTests {
    private func request(_ headers: Headers, from remote: RemoteAddress = .loopback) throws -> Request {
        try Request(target: "/", headers: headers, remoteAddress: remote)
    }

    private func isLocal(_ address: String) -> Bool { address.hasPrefix("127.") || address.hasPrefix("10.") }

    @Test func `a stranger's word about who asks is not taken`() throws {
        let remote = RemoteAddress(ipv4: 0xC633_6407, port: 1)
        let request = try request(["X-Forwarded-For": "1.2.3.4", "X-Forwarded-Proto": "https"], from: remote)
        let client = request.client(isTrusted: isLocal)
        #expect(client.address == "198.51.100.7" && !client.isSecure)
    }

    @Test func `the last address that no proxy of ours has is the client`() throws {
        let request = try request(["X-Forwarded-For": "6.6.6.6, 192.0.2.9, 10.0.0.3", "X-Forwarded-Proto": "https"])
        let client = request.client(isTrusted: isLocal)
        #expect(client.address == "192.0.2.9" && client.isSecure)
    }

    @Test(arguments: ["unknown", "", "1.2.3.4; DROP", String(repeating: "1", count: 60), "999.1.1.1"])
    func `what is no address is passed over`(text: String) throws {
        #expect(try request(["X-Forwarded-For": "10.0.0.1"]).client(isTrusted: isLocal).address == "10.0.0.1")
        var headers = Headers()
        try headers.set("X-Forwarded-For", to: text)
        #expect(try request(headers).client(isTrusted: isLocal).address == "127.0.0.1")
    }

    @Test func `another site is known by what the browser says`() throws {
        for (headers, isForeign) in [
            (["Sec-Fetch-Site": "same-origin", "Origin": "null"], false), (["Sec-Fetch-Site": "none"], false),
            (["Sec-Fetch-Site": "cross-site"], true), (["Sec-Fetch-Site": "same-site"], true),
            (["Origin": "https://help.example.com", "Host": "help.example.com"], false),
            (["Origin": "https://evil.example", "Host": "help.example.com"], true), ([:], false),
        ] as [(Headers, Bool)] {
            #expect(try request(headers).isFromAnotherSite(authority: nil) == isForeign, "\(headers.all)")
        }
        let proxied = try request(["Origin": "https://help.example.com", "Host": "127.0.0.1:8080"])
        #expect(proxied.isFromAnotherSite(authority: "help.example.com") == false)
    }
}
