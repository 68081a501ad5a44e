import Assets
import Model
import Notices
import Testing

@Suite struct MacroTextTests {
    private func render(_ text: String, for reader: Addressee = .customer(9)) throws -> String {
        try MacroText(text).render(
            for: reader, agent: "Maria", facts: Fixtures.ticketFacts(),
            templates: NoticeTemplates(files: Assets.files), now: Fixtures.now)
    }

    @Test func `words are filled in for the ticket, in the language of whoever reads them`() throws {
        let text = """
            {{customer.name}}, {{ticket.number}} ({{ticket.priority}}): {{agent.name}} of {{company}}\
            {{#account}} for {{account.name}}{{/account}}{{#ticket.replyDue}}, by {{ticket.replyDue}}{{/ticket.replyDue}}
            """
        let german = try render(text)
        #expect(german.hasPrefix("Jörg Weiß, 12 (kritisch): Maria of Acme for Nordwind AG, by "))
        #expect(german.contains("13:05"), "by the company's clocks: \(german)")
        let english = try render(text, for: .person(2))
        #expect(english.contains("(critical)") && english.contains("07:05"), "by Ben's clocks: \(english)")
    }

    @Test func `what people wrote is neither read as a template nor as markup`() throws {
        var facts = Fixtures.ticketFacts(ticket: Fixtures.ticket(subject: "{{agent.name}} & <b>"))
        facts.customer?.name = "{{#ticket}}"
        let text = try MacroText("{{ticket.subject}} of {{customer.name}}").render(
            for: .customer(9), agent: "Maria", facts: facts, templates: NoticeTemplates(files: Assets.files),
            now: Fixtures.now)
        #expect(text == "{{agent.name}} & <b> of {{#ticket}}")
    }

    @Test(arguments: [
        ("Dear {{customer.nam}}", "line 1: there is no variable \"customer.nam\" here"),
        ("Dear {{customer.nam}}", "allowed are customer.language, customer.name, customer.number"),
        ("a\n\n{{agnet.name}}", "line 3: there is no variable"),
        ("a\n\n{{agnet.name}}", "agent, assignee, company, customer, now, ticket"),
        ("{{case.number}}", "there is no variable"),
        ("{{#account}}x", "line 1: \"account\" is opened here but never closed"),
        ("a\n{{account.name}}", "line 2: “account.name” may be missing"),
        ("{{>frame}}", "there is no template"), ("{{ticket.number", "not closed"), ("{{=<% %>=}}", "delimiters"),
    ])
    func `what would leave a gap is refused with its line`(_ text: String, _ problem: String) throws {
        let error = try #require(throws: NoticeError.self) { try MacroText(text) }
        guard case .unusable(let problems) = error else { return #expect(Bool(false), "\(error)") }
        #expect(problems.map(\.sentence).joined().contains(problem), "\(problems.map(\.sentence))")
    }

    @Test func `every variable that is listed can be used`() throws {
        for (name, isOptional) in MacroText.variables
        where name != "ticket.dueClocks" && name != "ticket.breachedClocks" {
            var text = "{{\(name)}}"
            if isOptional {
                let parts = name.split(separator: ".").map(String.init)
                for end in 1...parts.count {
                    let prefix = parts.prefix(parts.count - end + 1).joined(separator: ".")
                    text = "{{#\(prefix)}}\(text){{/\(prefix)}}"
                }
            }
            #expect(try !render("x" + text).isEmpty, "\(name)")
        }
    }
}
