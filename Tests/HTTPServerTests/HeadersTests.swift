import HTTPServer
import Testing

struct HeadersTests {
    @Test func `names are found without regard to case and values keep their order`() throws {
        var headers: Headers = ["Accept": "a"]
        try headers.add("X-One", "1")
        try headers.add("x-one", "2")
        #expect(headers["X-ONE"] == "1")
        #expect(headers.values(for: "x-One") == ["1", "2"])
        try headers.set("X-ONE", to: "3")
        #expect(headers.values(for: "x-one") == ["3"])
        #expect(headers["accept"] == "a")
        #expect(headers["accep"] == nil)
    }

    @Test(arguments: ["a\r\nSet-Cookie: x=1", "a\nb", "a\rb", "a\0b", "a\u{7F}"])
    func `a value with a control character is refused`(value: String) {
        var headers = Headers()
        #expect(throws: HTTPError.self) { try headers.set("Location", to: value) }
        #expect(throws: HTTPError.self) { try headers.add("Location", value) }
        #expect(headers.isEmpty)
    }

    @Test(arguments: ["", "a b", "a:b", "a\r\nb", "ä"])
    func `a name that is no token is refused`(name: String) {
        var headers = Headers()
        #expect(throws: HTTPError.self) { try headers.set(name, to: "1") }
    }

    @Test func `a token is found in a list`() throws {
        let headers: Headers = ["Connection": "keep-alive , Upgrade"]
        #expect(headers.hasToken("upgrade", in: "connection"))
        #expect(!headers.hasToken("up", in: "connection"))
    }

    @Test func `a redirect to a place with a line break is refused`() {
        #expect(throws: HTTPError.self) { try Response.redirect(to: "/a\r\nSet-Cookie: x=1") }
    }
}
