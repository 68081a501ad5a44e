import HTTPServer
import Testing

@Suite struct NoticeTemplateTests {
    @Test func `a template is read, written, tried before and taken back`() async throws {
        try await Desk.open { desk in
            let path = "/api/v1/notice-templates/acknowledgement/en"
            #expect(try await desk.send(.get, path).status == 403)
            let shipped = try await desk.send(.get, path, as: .admin)
            #expect(shipped.header("ETag") == "\"0\"")
            #expect(try shipped.json()["shipped"].flag == true)
            try await desk.fileTicket()
            let tried = try await desk.send(
                .post, "/api/v1/notice-templates/acknowledgement/preview",
                #"{"record": "ticket 1", "language": "en", "source": "Subject: No. {{ticket.number}}\n\nAhoy"}"#,
                as: .admin)
            let read = try tried.json()
            #expect(read["subject"].text == "No. 1" && read["text"].text == "Ahoy")
            let wrong = try await desk.send(.put, path, #"{"source": "Subject: x\n\n{{nobody}}"}"#, as: .admin)
            #expect(wrong.status == 422)
            #expect(try wrong.fieldErrors().keys.contains("source"))
            let written = try await desk.send(
                .put, path, #"{"source": "Subject: x\n\ny\n"}"#, as: .admin, headers: [("If-Match", "\"0\"")])
            #expect(written.status == 200 && written.header("ETag") == "\"1\"")
            let stale = try await desk.send(
                .put, path, #"{"source": "Subject: x\n\nz\n"}"#, as: .admin, headers: [("If-Match", "\"0\"")])
            #expect(stale.status == 412)
            let back = try await desk.send(.post, "\(path)/restore", "{}", as: .admin).json()
            #expect(back["shipped"].flag == true && back["versions"].list.count == 2)
        }
    }
}
