import HTTPServer
import Testing

struct BodyTests {
    private func request(_ type: String, _ body: String) throws -> Request {
        var headers = Headers()
        try headers.set("Content-Type", to: type)
        return try Request(method: .post, target: "/", headers: headers, body: Array(body.utf8))
    }

    @Test func `a form's fields are decoded in order`() throws {
        let type = "application/x-www-form-urlencoded; charset=utf-8"
        let form = try FormBody.parse(request(type, "a=1+2&b=%C3%A4&a=3&c"))
        #expect(form.values(for: "a") == ["1 2", "3"])
        #expect(form["b"] == "ä")
        #expect(form["c"]?.isEmpty == true)
    }

    @Test func `a form of another type is 415 and a bad or too large one 400`() throws {
        let form = "application/x-www-form-urlencoded"
        #expect(throws: HTTPError.self) { try FormBody.parse(request("text/plain", "a=1")) }
        #expect(throws: HTTPError.self) { try FormBody.parse(request(form, "a=%zz")) }
        #expect(throws: HTTPError.self) { try FormBody.parse(request(form, "a&b&c"), maximumFields: 2) }
    }

    @Test func `the parts of a multipart form are taken apart`() throws {
        let body = """
            preamble\r\n--XX\r\nContent-Disposition: form-data; name="a"\r\n\r\none\r\n--two\r\n--XX \r\n\
            Content-Disposition: form-data; name="f"; filename="C:\\dir\\x\\"y.txt"\r\nContent-Type: text/csv\r\n\r\n\
            \r\n--XX\r\ncontent-disposition: form-data; name=e\r\n\r\n\r\n--XX--\r\nepilogue
            """
        let form = try MultipartBody(parsing: request("multipart/form-data; boundary=\"XX\"", body))
        #expect(form.parts.map(\.name) == ["a", "f", "e"])
        #expect(form["a"]?.text == "one\r\n--two")
        #expect(form["f"]?.fileName == "x\"y.txt")
        #expect(form["f"]?.contentType == "text/csv")
        #expect(form["f"]?.content.isEmpty == true)
        #expect(form["e"]?.text?.isEmpty == true)
    }

    @Test(arguments: [
        "", "--XX", "--XX\r\n", "--XX--x\r\n--XX\r\n", "--XX\r\n\r\n\r\n--XX--",
        "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
        "--XX\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n--XX--",
    ])
    func `a malformed multipart form is refused or empty`(body: String) throws {
        let request = try request("multipart/form-data; boundary=XX", body)
        let parts = try? MultipartBody(parsing: request).parts.count
        #expect(parts == nil || parts == 0)
    }

    @Test func `a multipart form with too many parts is refused`() throws {
        let part = "--X\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n"
        let request = try request("multipart/form-data; boundary=X", part + part + part + "--X--")
        #expect(try MultipartBody(parsing: request, maximumParts: 3).parts.count == 3)
        #expect(throws: HTTPError.self) { try MultipartBody(parsing: request, maximumParts: 2) }
    }

    @Test func `cookies are read and written`() throws {
        var headers = Headers()
        try headers.add("Cookie", "a=1; session=\"x=y\"; bad")
        let request = try Request(target: "/", headers: headers)
        #expect(request.cookies["a"] == "1")
        #expect(request.cookies["session"] == "x=y")
        var cookie = Cookie(name: "session", value: "abc")
        cookie.maximumAge = .seconds(3600)
        cookie.isSecure = true
        cookie.sameSite = .strict
        #expect(try cookie.serialized() == "session=abc; Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=Strict")
        #expect(try Cookie.removal(of: "a").serialized() == "a=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax")
    }

    @Test(arguments: ["a;b", "a b", "a\r\nb", "a,b", "ä"])
    func `a cookie's value that could become another attribute is refused`(value: String) {
        #expect(throws: HTTPError.self) { try Cookie(name: "a", value: value).serialized() }
    }

    @Test func `events are encoded line by line`() {
        let event = ServerSentEvent(
            id: "7\n8", event: "reply", data: "one\r\ntwo\rthree\n", retry: .milliseconds(1500), comment: "c")
        #expect(
            String(decoding: event.encoded, as: UTF8.self)
                == ":c\nid: 78\nevent: reply\nretry: 1500\ndata: one\ndata: two\ndata: three\ndata: \n\n")
        #expect(String(decoding: ServerSentEvent.heartbeat.encoded, as: UTF8.self) == ":\n\n")
    }
}
