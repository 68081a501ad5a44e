import API
import BusinessTime
import HTTPServer
import Model
import Secrets
import Storage
import Testing
import Workflows

@Suite struct LinkPageTests {
    /// A desk that people reach, with a ticket of Kim's and its link.
    private func open(
        language: String = "en", subject: String = "It hums", _ body: (Desk, Ticket, String) async throws -> Void
    ) async throws {
        try await Desk.open { desk in
            _ = try await desk.environment.run(
                ChangeSetting(name: .baseURL, value: "https://help.example.com"), as: .operatorAtConsole)
            let ticket = try await desk.environment.run(
                OpenTicket(
                    subject: subject, body: "It hums <b>loudly</b>.", requester: "kim@customer.example",
                    requesterName: "Kim <Noor>", language: language, department: "Support"), as: .operatorAtConsole)
            try await body(desk, ticket, try await linkPath(desk, 1))
        }
    }

    private func linkPath(_ desk: Desk, _ number: Int64) async throws -> String {
        let address = try #require(
            try await desk.environment.store.read { reader -> LinkAddress? in
                guard let link = try reader.link(LinkID(number)), let key = try reader.storedLinkKey() else {
                    return nil
                }
                return key.address(of: link)
            })
        return "/link/\(address.text)"
    }

    @Test func `a customer sees how their ticket stands, without an account and without a script`() async throws {
        try await open { desk, ticket, path in
            _ = try await desk.environment.run(
                ReplyToTicket(ticket: ticket.id, body: "Never tell them.", visibility: .note), as: .operatorAtConsole)
            let page = try await Browser(desk).get(path)
            #expect(page.status == 200)
            #expect(page.text.contains("You will hear from us by <strong>Monday 2 March 2026"))
            #expect(page.text.contains("It hums &lt;b&gt;loudly&lt;/b&gt;.") && page.text.contains("Kim &lt;Noor&gt;"))
            #expect(!page.text.contains("Never tell them"))
            for word in ["<script", "<style", "style=", "onclick", "<b>loudly"] { #expect(!page.text.contains(word)) }
            #expect(page.header("Set-Cookie") == nil)
        }
    }

    @Test func `of a long talk the newest is shown, however many notes lie between`() async throws {
        try await open { desk, ticket, path in
            for number in 1...205 {
                _ = try await desk.environment.run(
                    ReplyToTicket(ticket: ticket.id, body: "Note \(number)", visibility: .note), as: .operatorAtConsole)
            }
            let few = try await Browser(desk).get(path).text
            #expect(few.contains("loudly") && !few.contains("newest 200"))
            for number in 1...200 {
                _ = try await desk.environment.run(
                    ReplyToTicket(ticket: ticket.id, body: "Word \(number)."), as: .operatorAtConsole)
            }
            let many = try await Browser(desk).get(path).text
            #expect(many.contains("newest 200") && !many.contains("loudly"))
            #expect(many.contains("Word 1.") && many.contains("Word 200."))
        }
    }

    @Test func `the address goes nowhere: not to others, not into caches, not into the log`() async throws {
        try await open { desk, _, path in
            let browser = Browser(desk)
            let replies = [
                try await browser.get(path), try await browser.post(path, ["words": ""]),
                try await browser.post(path, ["words": "Hello", "form-token": "made up"]),
                try await browser.get(path + "x"), try await browser.get("/link/nonsense"),
            ]
            for reply in replies {
                #expect(reply.header("Referrer-Policy") == "no-referrer")
                #expect(reply.header("Cache-Control") == "no-store")
                #expect(reply.header("X-Robots-Tag") == "noindex, nofollow")
                #expect(reply.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            }
            #expect(replies.map(\.status) == [200, 422, 403, 404, 404])
            let secret = try #require(path.split(separator: "-").last)
            #expect(!desk.answers.all.isEmpty && desk.answers.all.allSatisfy { $0.route.hasPrefix("pages.link") })
            #expect(!"\(desk.answers.all)".contains(secret) && !"\(desk.faults.all)".contains(secret))
        }
    }

    @Test func `a customer writes, and comes back to their page`() async throws {
        try await open { desk, ticket, path in
            let browser = Browser(desk)
            try await browser.get(path)
            let sent = try await browser.post(path, ["words": "It still hums.\r\nBadly."])
            #expect(sent.status == 303 && sent.header("Location") == path + "?sent")
            let page = try await browser.get(path + "?sent")
            #expect(page.text.contains("Your message has arrived") && page.text.contains("It still hums.\nBadly."))
            let detail = try await desk.environment.ask(ShowTicket(ticket: ticket.id), as: .operatorAtConsole)
            #expect(detail.messages.last?.author == .customer(ticket.requester))
        }
    }

    @Test func `what was typed is not lost where it cannot be sent, and is not markup`() async throws {
        try await open { desk, _, path in
            let browser = Browser(desk)
            try await browser.get(path)
            let words = "</textarea><b>x</b>\u{0}"
            let reply = try await browser.post(path, ["words": words])
            #expect([400, 422].contains(reply.status) && !reply.text.contains("<b>x</b>"))
            let long = try await browser.post(
                path, ["words": String(repeating: "ä", count: 100_001), "form-token": browser.formToken ?? ""])
            #expect([403, 422].contains(long.status))
        }
    }

    @Test func `a customer sends files, sees those of replies, and none of a note`() async throws {
        try await open { desk, ticket, path in
            let browser = Browser(desk)
            let form = try await browser.get(path)
            #expect(form.text.contains("Up to 10 files, 10 MiB each, 25 MiB together."))
            let sent = try await browser.post(
                path, [("words", "Look at this.")], files: [.picture, SentFile("notes.txt", "It hums.")])
            #expect(sent.status == 303, "\(sent.text)")
            let note = try await desk.environment.run(
                KeepAttachment(name: FileName(checking: "secret.txt"), bytes: [1]), as: .operatorAtConsole)
            _ = try await desk.environment.run(
                ReplyToTicket(ticket: ticket.id, body: "Hm.", visibility: .note, attachments: [note.id]),
                as: .operatorAtConsole)
            let page = try await browser.get(path)
            #expect(page.text.contains("<img src=\"\(path)/attachments/1\"") && page.text.contains(">notes.txt</a>"))
            #expect(!page.text.contains("secret.txt"))
            let picture = try await browser.get(path + "/attachments/1")
            #expect(picture.body == SentFile.picture.bytes && picture.header("Referrer-Policy") == "no-referrer")
            #expect(picture.header("X-Robots-Tag") == "noindex, nofollow")
            for hidden in ["\(note.id)", "99", "x"] {
                #expect(try await browser.get("\(path)/attachments/\(hidden)").status == 404)
            }
            #expect(try await browser.get("/link/1-made-up/attachments/1").status == 404)
        }
    }

    @Test func `a customer's files are kept where their words cannot be sent, and told in their language`() async throws
    {
        try await open(language: "de") { desk, _, path in
            let browser = Browser(desk)
            try await browser.get(path)
            let refused = try await browser.post(path, [("words", "")], files: [.picture])
            #expect(refused.status == 422 && refused.text.contains("name=\"attachment\" value=\"1\" checked"))
            let large = SentFile("groß.txt", [UInt8](repeating: 0x61, count: 10_500_000))
            let tooLarge = try await browser.post(path, [("words", "Hallo")], files: [large])
            #expect(
                tooLarge.status == 422
                    && tooLarge.text.contains("„groß.txt“ hat 10,5 MB; eine Datei darf 10 MiB haben."))
            #expect(tooLarge.text.contains(">Hallo</textarea>"))
            let sent = try await browser.post(path, [("words", "Hallo"), ("attachment", "1")], files: [])
            #expect(sent.status == 303)
        }
    }

    @Test func `files without the proof of their page, and those of another's, are not taken`() async throws {
        try await open { desk, ticket, path in
            let browser = Browser(desk)
            let forged = try await browser.post(path, [("words", "x"), ("form-token", "made up")], files: [.picture])
            #expect(forged.status == 403)
            let theirs = try await desk.environment.run(
                KeepAttachment(name: FileName(checking: "ours.txt"), bytes: [1]), as: .operatorAtConsole)
            try await browser.get(path)
            let stolen = try await browser.post(path, [("words", "x"), ("attachment", "\(theirs.id)")], files: [])
            #expect(stolen.status == 422 && !stolen.text.contains("ours.txt"))
            let detail = try await desk.environment.ask(ShowTicket(ticket: ticket.id), as: .operatorAtConsole)
            #expect(detail.messages.count == 1)
        }
    }

    @Test func `a form without the proof of its page does nothing`() async throws {
        try await open { desk, ticket, path in
            for fields in [["words": "Hello"], ["words": "Hello", "form-token": "made up"]] {
                #expect(try await Browser(desk).post(path, fields).status == 403)
            }
            let detail = try await desk.environment.ask(ShowTicket(ticket: ticket.id), as: .operatorAtConsole)
            #expect(detail.messages.count == 1)
        }
    }

    @Test func `a customer who reads German reads German`() async throws {
        try await open(language: "de-AT") { desk, ticket, path in
            let page = try await Browser(desk).get(path)
            #expect(
                page.text.contains("<html lang=\"de\" dir=\"ltr\">") && page.text.contains("Sie hören spätestens bis"))
            _ = try await desk.environment.run(RevokeLinks(.ticket(ticket.id)), as: .operatorAtConsole)
            let void = try await Browser(desk).get(path)
            #expect(void.status == 404 && void.text.contains("Dieser Link wurde zurückgenommen"))
        }
    }

    @Test func `a decision is shown first, and made by a button`() async throws {
        try await open { desk, ticket, _ in
            _ = try await desk.environment.run(
                EscalateRecord(record: .ticket(ticket.id), reason: "They call every <hour>"), as: .operatorAtConsole)
            let path = try await linkPath(desk, 2)
            let browser = Browser(desk)
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.text.contains("Ticket 1: It hums"))
            #expect(page.text.contains("They call every &lt;hour&gt;"))
            let open = CaseQuery(record: .ticket(ticket.id), limit: 10)
            #expect(try await desk.environment.store.read { try $0.cases(open).items.count } == 1)
            let silent = try await browser.post(path, ["decision": "reject", "comment": ""])
            #expect(silent.status == 422 && silent.text.contains("needs to know why"))
            #expect(try await browser.post(path, ["decision": "take"]).status == 422)
            let done = try await browser.post(path, ["decision": "approve", "comment": "Fine"])
            #expect(done.status == 200 && done.text.contains("Your answer: Approve"))
            #expect(try await desk.environment.store.read { try $0.cases(open).items.isEmpty })
            #expect(try await browser.get(path).status == 404)
        }
    }

    @Test func `an invitation lets somebody choose a password and sign in`() async throws {
        try await open { desk, _, _ in
            let made = try await desk.environment.run(
                InvitePerson(person: Desk.Colleague.ann.email), as: .operatorAtConsole)
            let path = String(made.url.reveal().dropFirst("https://help.example.com".count))
            let browser = Browser(desk)
            #expect(try await browser.get(path).text.contains("ann@example.com"))
            let password = "copper lamp under snow"
            #expect(try await browser.post(path, ["password": password, "repeated": "another"]).status == 422)
            let short = try await browser.post(path, ["password": "ann", "repeated": "ann"])
            #expect(short.status == 422 && !short.text.contains("value=\"ann\""))
            #expect(try await browser.post(path, ["password": password, "repeated": password]).status == 200)
            #expect(try await browser.signIn(.ann, password).header("Location") == "/tickets")
            #expect(try await Browser(desk).get(path).status == 404)
        }
    }
}
