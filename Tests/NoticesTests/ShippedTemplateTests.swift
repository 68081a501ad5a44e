import Model
import Notices
import Testing

struct ShippedTemplateTests {
    static let toCustomers = ["acknowledgement", "progress-update", "resolution", "handoff"]
    static let toStaff = [
        "assigned", "approval-asked", "decided", "warning", "breach", "reminder", "handed-over", "reply-received",
        "endpoint-disabled", "mended", "item-overdue", "items-assigned", "follow-up-due", "follow-up-missed",
    ]
    static let details = Dictionary(uniqueKeysWithValues: NoticeVariables.details.map { ($0, "«\($0)»") })

    @Test func `every template is there in English and German`() throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        #expect(templates.names == (Self.toCustomers + Self.toStaff).sorted())
        for name in templates.names { #expect(templates.languages(of: name) == ["de", "en"]) }
    }

    @Test(arguments: ["en", "de"], toCustomers + toStaff)
    func `every template renders with all facts`(language: String, name: String) throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        for facts in [Fixtures.ticketFacts(), Fixtures.dealFacts()] {
            if facts.reference.kind != .ticket, Self.toCustomers.contains(name) || name == "reply-received" { continue }
            let notice = try Self.render(name, in: language, facts: facts, details: Self.details, templates)
            #expect(notice.language == language)
            Self.expectNoGap(notice)
        }
    }

    @Test(arguments: ["en", "de"], toCustomers + toStaff)
    func `every template renders with the fewest facts and leaves no gap`(language: String, name: String) throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        var ticket = Fixtures.ticket(assignee: nil)
        (ticket.category, ticket.team, ticket.account) = (nil, nil, nil)
        let needsCase = ["approval-asked", "decided", "reminder", "handed-over", "mended"].contains(name)
        let facts = Fixtures.ticketFacts(
            ticket: ticket, clocks: [], account: nil,
            case: needsCase ? Fixtures.openCase(requester: .system) : nil)
        let notice = try Self.render(
            name, in: language, facts: facts, details: name == "endpoint-disabled" ? ["endpoint": "crm"] : [:],
            templates)
        Self.expectNoGap(notice)
    }

    @Test func `the acknowledgement says what a person would write`() throws {
        let templates = try NoticeTemplates(files: Fixtures.shipped)
        let notice = try NoticeRenderer.render(
            Fixtures.order("acknowledgement"), to: .customer(9), facts: Fixtures.ticketFacts(), templates: templates,
            now: Fixtures.now)
        #expect(notice.subject == "[#12] Ihre Nachricht ist da: Printer on fire")
        #expect(
            notice.text == """
                Guten Tag Jörg Weiß,

                danke, dass Sie uns zu „Printer on fire“ geschrieben haben. Ihre Nachricht ist angekommen, und wir \
                kümmern uns darum.
                Sie hören spätestens bis Dienstag, 31. März 2026, 13:05 Uhr (UTC+2) von uns.

                Wenn sich etwas ändert, antworten Sie einfach auf diese Nachricht. Ihre Nummer bei uns ist 12.

                Freundliche Grüße
                Acme

                """)
    }

    private static func render(
        _ name: String, in language: String, facts: NoticeFacts, details: [String: String], _ templates: NoticeTemplates
    ) throws -> RenderedNotice {
        var facts = facts
        var addressee = Addressee.person(language == "de" ? 1 : 2)
        if toCustomers.contains(name) {
            facts.customer?.language = language
            addressee = .customer(9)
        }
        return try NoticeRenderer.render(
            Fixtures.order(name, details: details), to: addressee, facts: facts, templates: templates,
            now: Fixtures.now)
    }

    /// What an empty variable looks like: doubled blanks, empty quotes or brackets, a colon or hyphen with nothing behind it.
    private static func expectNoGap(_ notice: RenderedNotice) {
        #expect(!notice.subject.isEmpty && !notice.text.isEmpty)
        let lines = ([notice.subject] + notice.text.split(separator: "\n").map(String.init))
        for line in lines {
            for gap in ["{{", "}}", "  ", "“”", "„“", "()", " ,", " .", "# ", ", ,", "Optional("] {
                #expect(!line.contains(gap), "\(notice.template) (\(notice.language)): \(line)")
            }
            #expect(line.last != " ", "\(notice.template) (\(notice.language)): \(line)")
            #expect(
                line != "-" && line.last != ":" || line.hasPrefix("Due") || line.hasPrefix("Was due")
                    || line.hasPrefix("Fällig") || line.hasPrefix("War fällig"), "\(line)")
        }
        #expect(!notice.text.contains("\n\n\n"), "\(notice.template) has two empty lines:\n\(notice.text)")
        #expect(!notice.text.hasPrefix("\n"))
    }
}
