import HTTPServer
import Testing

struct FileFormTests {
    private func form(_ type: String, _ body: String, maximumFiles: Int = 64) throws -> FileForm {
        var headers = Headers()
        try headers.set("Content-Type", to: type)
        let request = try Request(method: .post, target: "/", headers: headers, body: Array(body.utf8))
        return try FileForm(parsing: request, maximumFields: 4, maximumFiles: maximumFiles)
    }

    private func part(_ disposition: String, _ content: String) -> String {
        "--X\r\nContent-Disposition: form-data; \(disposition)\r\n\r\n\(content)\r\n"
    }

    private let multipart = "multipart/form-data; boundary=X"

    @Test func `fields and files are told apart, and a field in which no file was chosen is none`() throws {
        let body =
            part("name=a", "one") + part("name=f; filename=\"x.txt\"", "1\r\n--2") + part("name=f; filename=\"\"", "")
            + part("name=a", "two") + "--X--\r\n"
        let form = try form(multipart, body)
        #expect(form.fields.values(for: "a") == ["one", "two"])
        #expect(form.files.map(\.name) == ["x.txt"])
        #expect(form.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "1\r\n--2")
    }

    @Test func `a form without files comes as ever`() throws {
        let form = try form("application/x-www-form-urlencoded", "a=1&b=2")
        #expect(form.fields["b"] == "2" && form.files.isEmpty)
    }

    @Test func `a form that is cut off, or has another boundary, or no text where text belongs, is refused`() throws {
        let whole = part("name=a", "one") + part("name=f; filename=x", "12345") + "--X--\r\n"
        // Whether the last line break comes is all one.
        for length in 0..<(whole.utf8.count - 4) {
            let cut = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
            #expect(throws: HTTPError.self) { try form(multipart, cut) }
        }
        #expect(throws: HTTPError.self) { try form("multipart/form-data; boundary=Y", whole) }
        #expect(throws: HTTPError.self) { try form("multipart/form-data", whole) }
        #expect(throws: HTTPError.self) { try form(multipart, part("name=a", "o\u{0}ne") + "--X--") }
    }

    @Test func `ten thousand parts are refused, and not kept`() throws {
        let parts = String(repeating: part("name=f; filename=x", "1"), count: 10_000) + "--X--"
        #expect(throws: HTTPError.self) { try form(multipart, parts) }
        #expect(throws: HTTPError.self) {
            try form(multipart, part("name=f; filename=x", "1") + "--X--", maximumFiles: 0)
        }
    }

    @Test func `a part whose head has no end is refused`() throws {
        let long = "--X\r\nContent-Disposition: form-data; name=a; x=" + String(repeating: "y", count: 5000)
        #expect(throws: HTTPError.self) { try form(multipart, long + "\r\n\r\n1\r\n--X--") }
    }
}
