import CLI
import Foundation
import Testing

/// Commands that only read text: they work without a data file, and none may appear.
struct TextCommandTests {
    private static let office = """
        { timezone: "Europe/Berlin", week: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]],
          wed: [["09:00", "17:00"]], thu: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] },
          holidays: [{ date: "2026-03-03", name: "Founders' Day" }] }
        """

    @Test func `due and elapsed count working time, with pauses`() async throws {
        let desk = try DeskFixture()
        let calendar = try desk.file("office.json5", Self.office)
        let due = await desk.run(
            "calendar", "due", "--calendar", calendar, "--start", "2026-03-02T16:00", "--working", "4h")
        #expect(due.out == "2026-03-04T11:00:00Z\n")
        let paused = await desk.run(
            "calendar", "due", "--calendar", calendar, "--start", "2026-03-02T08:00:00Z", "--working", "4h",
            "--pause", "2026-03-02T09:00:00Z/2026-03-02T10:00:00Z", "--explain")
        #expect(paused.out.hasSuffix("\n2026-03-02T13:00:00Z\n"))
        #expect(paused.out.contains("Monday 09:00–17:00"))
        let elapsed = await desk.run(
            "calendar", "elapsed", "--calendar", calendar, "--start", "2026-03-02T09:00", "--end", "2026-03-04T10:30")
        #expect(elapsed.out == "9h 30m\n")
        let never = await desk.run(
            "calendar", "due", "--calendar", calendar, "--start", "2026-03-02T09:00", "--working", "4h", "--pause",
            "2026-03-02T10:00/")
        #expect(never.code == .failed)
        #expect(never.err.contains("never used up"))
        #expect(!FileManager.default.fileExists(atPath: desk.data))
    }

    @Test func `a wrong calendar is told with everything that is wrong with it`() async throws {
        let desk = try DeskFixture()
        let wrong = try desk.file(
            "wrong.json5",
            "{ timezone: 'Europe/Berln', week: { mon: [['09:00', '12:00'], ['11:00', '13:00']], tue: [['08:00', '08:00']] } }"
        )
        let said = await desk.run(
            "calendar", "due", "--calendar", wrong, "--start", "2026-03-02T09:00", "--working", "4h")
        #expect(said.code == .failed)
        #expect(said.err.contains("week.mon"))
        #expect(said.err.contains("week.tue"))
        #expect(said.err.contains("timezone"))
        let empty = try desk.file("empty.json5", "{ timezone: 'UTC', week: {} }")
        #expect(
            await desk.run("calendar", "due", "--calendar", empty, "--start", "2026-03-02T09:00", "--working", "4h")
                .code
                == .failed)
        let missing = await desk.run(
            "calendar", "due", "--calendar", "none.json", "--start", "2026-03-02T09:00", "--working", "4h")
        #expect(missing.err.contains("The calendar none.json cannot be read: there is no such file."))
        let calendar = try desk.file("office.json5", Self.office)
        let time = await desk.run("calendar", "due", "--calendar", calendar, "--start", "noon", "--working", "4h")
        #expect(time.code == .wrongUsage)
    }

    @Test func `check prints what went wrong and ends with the count`() async throws {
        let desk = try DeskFixture()
        let one = """
            {"id": "%@", "kind": "due", "calendar": {"timezone": "UTC", "week": {"mon": [["09:00", "17:00"]]}},
             "start": "2026-03-02T09:00:00Z", "working_seconds": 3600, "due": "%@"}
            """
        let right = String(format: one, "right", "2026-03-02T10:00:00Z")
        let wrong = String(format: one, "wrong", "2026-03-02T11:00:00Z")
        let good = await desk.run("calendar", "check", try desk.file("good.json", "[\(right)]"))
        #expect(good.code == .succeeded)
        #expect(good.out == "1 passed, 0 failed\n")
        let bad = await desk.run("calendar", "check", try desk.file("bad.json", "[\(right),\(wrong)]"))
        #expect(bad.code == .failed)
        #expect(bad.out.hasPrefix("wrong: "))
        #expect(bad.out.hasSuffix("\n1 passed, 1 failed\n"))
        #expect(await desk.run("calendar", "check", try desk.file("no.json", "{")).code == .failed)
    }

    @Test func `a calendar is kept under its name, with the holidays of an iCalendar file`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let calendar = try desk.file("office.json5", Self.office)
        let holidays = try desk.file(
            "days.ics",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:May Day\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n")
        let added = await desk.run("calendar", "add", "Office", "--file", calendar, "--holidays", holidays)
        #expect(added.code == .succeeded, "\(added.err)")
        #expect(added.out.contains("40 h a week"))
        #expect(await desk.run("calendar", "list").out.contains("Europe/Berlin"))
        let week = await desk.run("calendar", "show", "office", "--week", "2026-03-03")
        #expect(week.out.contains("Mon 2 Mar  09:00–17:00"))
        #expect(week.out.contains("Tue 3 Mar  closed       Founders' Day"))
        #expect(
            await desk.run("calendar", "show", "Nowhere").err.contains("“belay calendar list” shows which there are"))
    }

    @Test func `a template is rendered as the specification says, and nothing else is printed`() async throws {
        let desk = try DeskFixture()
        let template = try desk.file("page.mustache", "Hello {{name}}{{missing}}, {{{name}}}! {{>foot}}")
        let data = try desk.file("data.json", #"{"name": "<b>"}"#)
        try FileManager.default.createDirectory(
            at: desk.folder.appending(path: "parts"), withIntermediateDirectories: true)
        _ = try desk.file("parts/foot.mustache", "Bye {{name}}.")
        let said = await desk.run("template", "render", template, "--data", data, "--partials", "parts")
        #expect(said.out == "Hello &lt;b&gt;, <b>! Bye &lt;b&gt;.")
        #expect(said.err == "")
        let strict = await desk.run("template", "render", template, "--data", data, "--strict")
        #expect(strict.code == .failed)
        #expect(strict.err.contains("missing"))
        let piped = await desk.run("template", "render", template, "--data", "-", input: #"{"name": "x"}"#)
        #expect(piped.out == "Hello x, x! ")
        let broken = try desk.file("broken.json", "{")
        #expect(await desk.run("template", "render", template, "--data", broken).code == .failed)
        #expect(await desk.run("template", "render", template).code == .wrongUsage)
    }

    @Test func `templates are listed, shown and checked`() async throws {
        let desk = try DeskFixture()
        #expect(await desk.run("template", "list").out.contains("acknowledgement"))
        #expect(await desk.run("template", "show", "acknowledgement").out.hasPrefix("Subject: "))
        #expect(await desk.run("template", "show", "acknowledgment").err.contains("there are acknowledgement,"))
        #expect(await desk.run("template", "check").out.hasSuffix("templates, nothing wrong.\n"))
        try FileManager.default.createDirectory(
            at: desk.folder.appending(path: "en"), withIntermediateDirectories: true)
        _ = try desk.file("en/acknowledgement.mustache", "Subject: Hello {{tikcet.number}}\n\nText\n")
        let wrong = await desk.run("template", "check", desk.folder.path())
        #expect(wrong.code == .failed)
        #expect(wrong.out.contains("en/acknowledgement.mustache, line 1: "))
        #expect(wrong.out.hasSuffix("1 problem.\n"))
    }

    @Test func `a notification is previewed with a real record, in another language`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("t.csv", "id,subject,description,email\n1,Printer on fire,{{text}},ann@example.com\n")
        _ = await desk.run("import", "tickets", file)
        let said = await desk.run("template", "render", "acknowledgement", "--record", "ticket 1", "--language", "de")
        #expect(said.code == .succeeded, "\(said.err)")
        #expect(said.out.contains("Printer on fire"))
        let english = await desk.run("template", "render", "acknowledgement", "--record", "ticket 1")
        #expect(english.out != said.out)
        #expect(
            await desk.run("template", "render", "acknowledgement", "--record", "ticket 9").err.contains("no ticket 9"))
        #expect(
            await desk.run("template", "render", "nothing", "--record", "ticket 1").err.contains(
                "no template “nothing”"))
    }

    @Test func `each line gets a score, a label and its words`() async throws {
        let desk = try DeskFixture()
        let text = "This is terrible, I am furious!\nThe printer is in room 12.\r\nDas ist großartig, vielen Dank"
        let said = await desk.run("sentiment", "--json", input: text)
        let lines = said.out.split(separator: "\n")
        try #require(lines.count == 3)
        let objects = try lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["label"] as? String } == ["negative", "neutral", "positive"])
        #expect((objects[0]["score"] as? Double ?? 0) < 0)
        #expect((objects[0]["matches"] as? [String])?.contains("furious") == true)
        let table = await desk.run("sentiment", "--language", "en", input: text)
        #expect(table.out.split(separator: "\n").count == 3)
        #expect(await desk.run("sentiment", "--language", "xx").code == .wrongUsage)
        #expect(!FileManager.default.fileExists(atPath: desk.data))
    }
}
