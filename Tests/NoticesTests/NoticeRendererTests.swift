import BusinessTime
import Model
import Notices
import Testing

struct NoticeRendererTests {
    private func render(
        _ files: [String: String], to addressee: Addressee, facts: NoticeFacts = Fixtures.ticketFacts(),
        details: [String: String] = [:]
    ) throws -> RenderedNotice {
        let files = Dictionary(
            uniqueKeysWithValues: files.map { ($0.key.contains(".") ? $0.key : "\($0.key)/note.mustache", $0.value) })
        return try NoticeRenderer.render(
            Fixtures.order("note", details: details), to: addressee, facts: facts,
            templates: NoticeTemplates(files: files), now: Fixtures.now)
    }

    private func note(_ body: String, subject: String = "x") -> [String: String] {
        ["en": "Subject: \(subject)\n\n\(body)"]
    }

    @Test func `the exact language comes first`() throws {
        let notice = try render(
            ["de-AT": "Subject: x\n\nServus", "de": "Subject: x\n\nHallo", "en": "Subject: x\n\nHello"],
            to: .person(1))
        #expect(notice.text == "Servus")
        #expect(notice.language == "de-at")
    }

    @Test func `a missing region falls back to the language`() throws {
        let notice = try render(["de": "Subject: x\n\nHallo", "en": "Subject: x\n\nHello"], to: .person(1))
        #expect(notice.text == "Hallo")
        #expect(notice.language == "de")
    }

    @Test func `a missing language falls back to the reader's next one, then to English`() throws {
        let notice = try render(["de": "Subject: x\n\nHallo", "en": "Subject: x\n\nHello"], to: .person(2))
        #expect(notice.language == "en")
    }

    @Test func `a template in one language only is better than none`() throws {
        #expect(try render(["sv": "Subject: x\n\nHej"], to: .person(2)).text == "Hej")
    }

    @Test func `a template that does not exist is an error with the names that do`() throws {
        let templates = try NoticeTemplates(files: note("x").mapKeys("en/note.mustache"))
        #expect(throws: NoticeError.unknownTemplate("nope", known: ["note"])) {
            try NoticeRenderer.render(
                Fixtures.order("nope"), to: .person(1), facts: Fixtures.ticketFacts(), templates: templates,
                now: Fixtures.now)
        }
    }

    @Test func `times are written in the addressee's zone`() throws {
        let files = note("{{now}}")
        #expect(try render(files, to: .person(1)).text == "2026-3-31 12:05 (UTC+2)")
        #expect(try render(files, to: .person(2)).text == "2026-3-31 06:05 (UTC-4)")
        #expect(try render(files, to: .person(3)).text == "2026-3-31 10:05 (UTC)")
        #expect(try render(files, to: .customer(9)).text == "2026-3-31 12:05 (UTC+2)")
    }

    @Test func `times are written in the language's own way`() throws {
        let files = note("{{now}}").merging(
            ["en/words.txt": "moment: {weekday}, {month} {day}, {year} at {time}\nmonth.3: March\nweekday.2: Tuesday"]
        ) { $1 }
        #expect(try render(files, to: .person(3)).text == "Tuesday, March 31, 2026 at 10:05 (UTC)")
    }

    @Test(arguments: [
        (-1, "1969-12-31 23:59 (UTC)"), (0, "1970-1-1 00:00 (UTC)"), (951_782_400, "2000-2-29 00:00 (UTC)"),
        (951_868_800, "2000-3-1 00:00 (UTC)"), (4_107_542_399, "2100-2-28 23:59 (UTC)"),
        (4_107_542_400, "2100-3-1 00:00 (UTC)"), (1_798_761_599, "2026-12-31 23:59 (UTC)"),
    ])
    func `dates are right at the edges of years and in leap years`(seconds: Int64, text: String) throws {
        let templates = try NoticeTemplates(files: ["en/note.mustache": "Subject: x\n\n{{now}}"])
        let notice = try NoticeRenderer.render(
            Fixtures.order("note"), to: .person(3), facts: Fixtures.ticketFacts(), templates: templates,
            now: Instant(seconds: seconds))
        #expect(notice.text == text)
    }

    @Test func `line breaks in a subject are removed`() throws {
        let facts = Fixtures.ticketFacts(
            ticket: Fixtures.ticket(subject: "Hi\r\nBcc: all@example.com\u{2028}now\u{0B}x"))
        let notice = try render(note("x", subject: "Re: {{record.title}}"), to: .person(3), facts: facts)
        #expect(notice.subject == "Re: Hi Bcc: all@example.com now x")
    }

    @Test func `what people wrote is never read as a template`() throws {
        let facts = Fixtures.ticketFacts(ticket: Fixtures.ticket(subject: "{{company}} <b>&{{#x}}"))
        let notice = try render(
            note("{{record.title}} {{#text}}{{text}}{{/text}}"), to: .person(3), facts: facts,
            details: ["text": "{{now}}"])
        #expect(notice.text == "{{company}} <b>&{{#x}} {{now}}")
    }

    @Test func `details of the order are put in`() throws {
        let notice = try render(
            note("{{#comment}}{{comment}}{{/comment}}{{#decision}}/{{decision}}{{/decision}}").merging(
                ["en/words.txt": "decision.approve: approved"]) { $1 },
            to: .person(3), details: ["comment": "fine", "decision": "approve", "other": "ignored"])
        #expect(notice.text == "fine/approved")
    }

    @Test func `stored words are written in the reader's language`() throws {
        let files = [
            "en": "Subject: x\n\n{{record.priority}}".replacing(
                "{{record.priority}}", with: section("record.priority")),
            "de": "Subject: x\n\n" + section("record.priority"),
            "en/words.txt": "priority.critical: very urgent", "de/words.txt": "priority.critical: kritisch",
        ]
        #expect(try render(files, to: .person(1)).text == "kritisch")
        #expect(try render(files, to: .person(3)).text == "very urgent")
    }

    @Test func `a word that a language lacks is taken from English`() throws {
        let files = [
            "de": "Subject: x\n\n" + section("record.priority"),
            "en/words.txt": "priority.critical: very urgent", "de/words.txt": "priority.low: niedrig",
        ]
        #expect(try render(files, to: .person(1)).text == "very urgent")
    }

    @Test func `a template that needs what is not there is an error, not a gap`() throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        #expect(throws: NoticeError.missingVariable("ticket.number", template: "acknowledgement", language: "en")) {
            try NoticeRenderer.render(
                Fixtures.order("acknowledgement"), to: .person(3), facts: Fixtures.dealFacts(), templates: templates,
                now: Fixtures.now)
        }
    }

    @Test func `a deal shows its value and discount, an account its health`() throws {
        let body = "{{#deal}}\(section("deal.value")) \(section("deal.discount")){{/deal}}"
        #expect(try render(note(body), to: .person(3), facts: Fixtures.dealFacts()).text == "120,000 EUR 17.5")
        let facts = NoticeFacts(account: Fixtures.account, configuration: Fixtures.configuration())
        let health = "{{record.title}} {{#account}}\(section("account.health")){{/account}}"
        #expect(try render(note(health), to: .person(3), facts: facts).text == "Nordwind AG 62")
    }

    @Test func `clocks are listed by what is due first, the breached ones apart`() throws {
        let body = """
            {{#ticket}}{{#ticket.dueClocks}}{{name}} {{/ticket.dueClocks}}|{{#ticket.breachedClocks}}{{name}}\
            {{/ticket.breachedClocks}}{{/ticket}}
            """
        #expect(try render(note(body), to: .person(3)).text == "first-response resolution |customer-update")
    }

    @Test func `rendering an acknowledgement is quick`() throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        let facts = Fixtures.ticketFacts()
        let order = Fixtures.order("acknowledgement")
        let rounds = 1000
        let time = try ContinuousClock().measure {
            for _ in 0..<rounds {
                _ = try NoticeRenderer.render(
                    order, to: .customer(9), facts: facts, templates: templates, now: Fixtures.now)
            }
        }
        // Release builds take under 15 µs; this bound holds for a debug build on a busy machine.
        #expect(time / rounds < .milliseconds(2))
    }

    private func section(_ name: String) -> String { "{{#\(name)}}{{\(name)}}{{/\(name)}}" }
}

extension [String: String] {
    fileprivate func mapKeys(_ key: String) -> [String: String] { [key: values.first ?? ""] }
}
