import Model
import Notices
import Testing

struct NoticeTemplatesTests {
    private func problems(_ text: String, name: String = "assigned") -> [NoticeProblem] {
        do {
            _ = try NoticeTemplates(files: ["Templates/en/\(name).mustache": text])
            return []
        } catch .unusable(let problems) {
            return problems
        } catch {
            Issue.record("\(error)")
            return []
        }
    }

    @Test func `an unknown variable is refused with its file, its line and what is allowed`() throws {
        let found = problems("Subject: New\n\nHello\n{{ticket.subjet}}\n", name: "acknowledgement")
        let problem = try #require(found.first)
        #expect(found.count == 1)
        #expect(problem.file == "Templates/en/acknowledgement.mustache")
        #expect(problem.line == 4)
        #expect(problem.message.contains("did you mean \"ticket.subject\"?"))
        #expect(problem.message.contains("allowed are ticket.breachedClocks, ticket.category"))
    }

    @Test func `an unknown variable in the subject is refused`() {
        let found = problems("Subject: {{nonsense}}\n\nHello\n")
        #expect(found.map(\.line) == [1])
    }

    @Test func `something that may be missing must stand in a section`() throws {
        let problem = try #require(problems("Subject: x\n\nIt is with {{assignee.name}}.\n").first)
        #expect(problem.line == 3)
        #expect(problem.message.contains("{{#assignee}}"))
    }

    @Test func `something that may be missing is welcome in a section`() {
        #expect(
            problems("Subject: x\n\n{{#assignee}}With {{assignee.name}}.{{/assignee}}{{^assignee}}–{{/assignee}}\n")
                .isEmpty)
    }

    @Test func `what is missing within a section is found too`() throws {
        let problem = try #require(problems("Subject: x\n\n{{#deal}}{{deal.value}}{{/deal}}\n").first)
        #expect(problem.message.contains("{{#deal.value}}"))
    }

    @Test func `an inverted section is no guard`() throws {
        #expect(problems("Subject: x\n\n{{^deal}}{{deal.name}}{{/deal}}\n").map(\.line) == [3])
    }

    @Test func `a name found in an outer record is guarded by its own section`() {
        let text = "Subject: x\n\n{{#ticket}}{{#category}}{{category}} {{ticket.number}}{{/category}}{{/ticket}}\n"
        #expect(problems(text).isEmpty)
    }

    @Test func `other delimiters are refused, since nothing behind them could be checked`() throws {
        let problem = try #require(problems("Subject: x\n\n{{=<% %>=}}<%deal.name%>\n").first)
        #expect(problem.message.contains("delimiters"))
    }

    @Test func `a comment may say anything`() {
        #expect(problems("Subject: x\n\n{{! deal.name is not shown }}Hello {{{company}}}\n").isEmpty)
    }

    @Test func `a tag that is not closed is told with the file's own line`() throws {
        let problem = try #require(problems("Subject: x\n\nHello\n\n{{company\n").first)
        #expect(problem.line == 5)
        #expect(problem.message.contains("not closed"))
    }

    @Test(arguments: ["Hello\n", "Subject:\n\nHello\n", "", "Subject: x\nHello\n", "Subject: x\n\n", "Subject: x"])
    func `a template without subject line, empty line or text is refused`(text: String) {
        #expect(problems(text).count == 1)
    }

    @Test func `all problems of all files are told at once`() throws {
        let error = #expect(throws: NoticeError.self) {
            try NoticeTemplates(files: [
                "Templates/en/a.mustache": "Subject: {{x}}\n\n{{y}}\n", "Templates/de/a.mustache": "nothing",
                "Templates/en/words.txt": "no colon",
            ])
        }
        guard case .unusable(let problems)? = error else { return }
        #expect(
            problems.map(\.file).sorted() == [
                "Templates/de/a.mustache", "Templates/en/a.mustache", "Templates/en/a.mustache",
                "Templates/en/words.txt",
            ])
    }

    @Test func `files of others are left alone`() throws {
        let templates = try NoticeTemplates(files: [
            "Templates/pages/home.mustache": "{{whatever}}", "seed/en/people.csv": "x", "README.md": "y",
        ])
        #expect(templates.names.isEmpty)
    }

    @Test func `files with line ends of Windows are read`() throws {
        let templates = try NoticeTemplates(files: ["Templates/en/a.mustache": "Subject: x\r\n\r\nHello\r\nyou\r\n"])
        let notice = try NoticeRenderer.render(
            Fixtures.order("a"), to: .person(3), facts: Fixtures.ticketFacts(), templates: templates,
            now: Fixtures.now)
        #expect(notice.text == "Hello\nyou\n")
    }

    @Test func `words that cannot be read are told with their line`() throws {
        let error = #expect(throws: NoticeError.self) {
            try NoticeTemplates(files: [
                "Templates/en/words.txt": "# note\n\na: b\na: c\nd:\nmoment: {hour}\n"
            ])
        }
        guard case .unusable(let problems)? = error else { return }
        #expect(problems.map(\.line) == [4, 5, 6])
    }
}
