import HTTPServer
import Model
import Storage
import Testing
import Workflows

@Suite struct AttachmentPageTests {
    @Test func `a reply goes with its files, and they stand below it`() async throws {
        try await Desk.open { desk in
            let ticket = try await desk.fileTicket()
            let browser = try await desk.browser(of: .ann)
            try await browser.get("/tickets/\(ticket)")
            let sent = try await browser.post(
                "/tickets/\(ticket)/replies", [("body", "Look."), ("kind", "reply")],
                files: [.picture, SentFile("notes <b>.txt", String(repeating: "x", count: 2400))])
            #expect(sent.status == 303, "\(sent.text)")
            let page = try await browser.get("/tickets/\(ticket)")
            #expect(
                page.text.contains("<img src=\"/attachments/1\" alt=\"\"") && page.text.contains("notes &lt;b&gt;.txt"))
            #expect(page.text.contains("Picture, 11 bytes") && page.text.contains("Text, 2.4 kB"))
            #expect(page.header("Content-Security-Policy")?.contains("img-src 'self'") == true)
            #expect(page.text.contains("photo.png (11 bytes)") && !page.text.contains("SHA-256"))
            let picture = try await browser.get("/attachments/1")
            #expect(picture.body == SentFile.picture.bytes && picture.header("Content-Type") == "image/png")
            #expect(picture.header("Content-Disposition")?.hasPrefix("inline") == true)
            #expect(picture.header("Content-Security-Policy") == "sandbox; default-src 'none'")
            let text = try await browser.get("/attachments/2")
            #expect(text.header("Content-Disposition")?.hasPrefix("attachment") == true)
            #expect(try await browser.get("/attachments/3").status == 404)
            #expect(try await Browser(desk).get("/attachments/1").status == 303)
            #expect(try await desk.browser(of: .sam).get("/attachments/1").status == 404)
        }
    }

    @Test func `where it cannot be sent, the words and the files are kept`() async throws {
        try await Desk.open { desk in
            let ticket = try await desk.fileTicket()
            let browser = try await desk.browser(of: .ann)
            try await browser.get("/tickets/\(ticket)")
            let path = "/tickets/\(ticket)/replies"
            let refused = try await browser.post(
                path, [("body", "My words."), ("kind", "reply"), ("then", "dancing")], files: [.picture])
            #expect(refused.status == 422 && refused.text.contains("My words."))
            #expect(
                refused.text.contains("name=\"attachment\" value=\"1\" checked") && refused.text.contains("photo.png"))
            let sent = try await browser.post(
                path, [("body", "My words."), ("kind", "reply"), ("attachment", "1")], files: [])
            #expect(sent.status == 303)
            let detail = try await desk.environment.ask(
                ShowTicket(ticket: TicketID(Int64(ticket))), as: .operatorAtConsole)
            #expect(detail.messages.last?.attachments.map(\.name.text) == ["photo.png"])
        }
    }

    @Test func `too many files, and too large ones, are told with all that is wrong, and none is kept`() async throws {
        try await Desk.open { desk in
            for (name, value) in [
                (SettingName.attachmentSize, "2kB"), (.attachmentTotal, "3kB"), (.attachmentCount, "2"),
            ] {
                _ = try await desk.environment.run(ChangeSetting(name: name, value: value), as: .operatorAtConsole)
            }
            let ticket = try await desk.fileTicket()
            let browser = try await desk.browser(of: .ann)
            let page = try await browser.get("/tickets/\(ticket)")
            #expect(page.text.contains("Up to 2 files, 2 kB each, 3 kB together."))
            let large = String(repeating: "x", count: 2001)
            let reply = try await browser.post(
                "/tickets/\(ticket)/replies", [("body", "My words."), ("kind", "reply")],
                files: [SentFile("a", large), SentFile("b", large), SentFile("c", "")])
            #expect(reply.status == 422 && reply.text.contains("My words."))
            for words in ["3 files are too many", "“a” has 2 kB", "“b” has", "“c” is empty", "4 kB together"] {
                #expect(reply.text.contains(words), "\(words)")
            }
            let kept = try await desk.environment.store.read { try $0.attachment(1) }
            #expect(kept == nil)
        }
    }

    @Test func `a form without the proof of its page keeps nothing`() async throws {
        try await Desk.open { desk in
            let ticket = try await desk.fileTicket()
            let browser = try await desk.browser(of: .ann)
            let reply = try await browser.post(
                "/tickets/\(ticket)/replies", [("body", "x"), ("form-token", "made up")], files: [.picture])
            #expect(reply.status == 403)
            for body in ["--BOUNDARY\r\n", "", "--OTHER--"] {
                let cut = try await browser.post(
                    "/tickets/\(ticket)/replies", bytes: Array(body.utf8),
                    type: "multipart/form-data; boundary=BOUNDARY")
                #expect([400, 403].contains(cut.status))
            }
            let kept = try await desk.environment.store.read { try $0.attachment(1) }
            #expect(kept == nil)
        }
    }

    @Test func `a name that tricks is made harmless`() async throws {
        try await Desk.open { desk in
            let ticket = try await desk.fileTicket()
            let browser = try await desk.browser(of: .ann)
            try await browser.get("/tickets/\(ticket)")
            let names = ["../../etc/passwd", "C:\\x\\evil.exe", "exe\u{202E}gpj.png", "a\tb.txt"]
            _ = try await browser.post(
                "/tickets/\(ticket)/replies", [("body", "Look."), ("kind", "note")],
                files: names.map { SentFile($0, "x") })
            let detail = try await desk.environment.ask(
                ShowTicket(ticket: TicketID(Int64(ticket))), as: .operatorAtConsole)
            #expect(
                detail.messages.last?.attachments.map(\.name.text)
                    == ["passwd", "evil.exe", "exe_gpj.png", "a_b.txt"])
        }
    }

    @Test func `a ticket is filed with a file, which is kept where something is missing`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .ann)
            let form = try await browser.get("/tickets/new")
            #expect(
                form.text.contains("enctype=\"multipart/form-data\"") && form.text.contains("type=\"file\" multiple"))
            let fields = [("subject", "It hums"), ("body", "See."), ("priority", "low"), ("channel", "phone")]
            let refused = try await browser.post("/tickets/new", fields, files: [.picture])
            #expect(refused.status == 422 && refused.text.contains("name=\"attachment\" value=\"1\" checked"))
            let filed = try await browser.post(
                "/tickets/new", fields + [("requester", "kim@customer.example"), ("attachment", "1")], files: [])
            #expect(filed.status == 303, "\(filed.text)")
            let detail = try await desk.environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole)
            #expect(detail.messages.first?.attachments.map(\.name.text) == ["photo.png"])
        }
    }
}
