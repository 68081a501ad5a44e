import HTTPServer
import Testing

struct RequestTargetTests {
    @Test func `the path is split before it is decoded`() throws {
        let request = try Request(target: "/a%20b/c+d/%C3%A4?q=1+2&q=%26&empty&x=")
        #expect(request.path == ["a b", "c+d", "ä"])
        #expect(request.rawPath == "/a%20b/c+d/%C3%A4")
        #expect(request.query.values(for: "q") == ["1 2", "&"])
        #expect(request.query["empty"]?.isEmpty == true)
        #expect(request.query["nothing"] == nil)
    }

    @Test func `the root has no segments and a trailing slash is an empty one`() throws {
        #expect(try Request(target: "/").path.isEmpty)
        #expect(try Request(target: "/a/").path == ["a", ""])
    }

    @Test func `an absolute target is taken without its host`() throws {
        let request = try Request(target: "http://example.org/a?b=c")
        #expect(request.path == ["a"])
        #expect(request.rawTarget == "/a?b=c")
    }

    @Test(arguments: [
        "", "a", "*", "/%", "/%4", "/%zz", "/%00", "/%ff", "/a/../b", "/a/%2e%2E/b", "/.", "/a%2Fb", "/a%0Ab", "/a b",
        "/a#b", "/a?%zz", "/a?b=%00", "http://", "ftp://a/b",
    ])
    func `a malformed target is refused with 400`(target: String) {
        let error = #expect(throws: HTTPError.self) { try Request(target: target) }
        #expect(error?.status == .badRequest)
    }
}
