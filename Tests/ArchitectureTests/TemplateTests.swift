import Assets
import BusinessTime
import Model
import Notices
import Templating
import Testing

struct TemplateTests {
    static let notices = Assets.files.filter { $0.key.hasPrefix("Templates/") && !$0.key.hasPrefix("Templates/pages/") }
    static let languages = Set(notices.keys.compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
    static let now = Instant(seconds: 1_774_951_500)

    @Test func `every template of the repository is built into the binary`() throws {
        for path in Repository.files(in: "Templates") {
            #expect(Assets.files[path] == (try Repository.text(path)), "\(path)")
        }
    }

    @Test func `every template exists in every language`() throws {
        let templates = try NoticeTemplates(files: Self.notices)
        #expect(Self.languages.isSuperset(of: ["en", "de"]))
        #expect(!templates.names.isEmpty)
        for name in templates.names { #expect(Set(templates.languages(of: name)) == Self.languages, "\(name)") }
    }

    @Test(arguments: languages.sorted())
    func `every template renders`(language: String) throws {
        let templates = try NoticeTemplates(files: Self.notices)
        for name in templates.names {
            let notice = try NoticeRenderer.render(
                NoticeOrder(
                    template: name, audience: [.requester], record: .ticket(1),
                    details: Dictionary(uniqueKeysWithValues: NoticeVariables.details.map { ($0, "«\($0)»") })),
                to: .customer(1), facts: Self.facts(language: language), templates: templates, now: Self.now)
            #expect(notice.language == language)
            for text in [notice.subject, notice.text] {
                #expect(!text.isEmpty && !text.contains("{{") && !text.contains("}}"), "\(name) (\(language)): \(text)")
            }
        }
    }

    @Test func `every page compiles and includes only what is there`() throws {
        let prefix = "Templates/pages/"
        var files: [String: String] = [:]
        for (path, text) in Assets.files where path.hasPrefix(prefix) && path.hasSuffix(".mustache") {
            files[String(path.dropFirst(prefix.count).dropLast(".mustache".count))] = text
        }
        let pages = try TemplateLibrary(files)
        for name in pages.names {
            let missing = try pages.template(name).check(provided: .record([:]), partials: pages).filter {
                $0.kind == .missingPartial
            }
            #expect(missing.map(\.description) == [], "\(name)")
        }
    }

    private static func facts(language: String) -> NoticeFacts {
        let person = Person(id: 1, name: "Ada", email: "ada@example.com", role: .admin)
        return NoticeFacts(
            ticket: Ticket(
                id: 1, subject: "Printer on fire", requester: 1, department: 1, assignee: 1, openedAt: now,
                updatedAt: now),
            clocks: [
                ServiceClock(
                    ticket: 1, kind: .firstResponse, level: 1, startedAt: now, target: ClockTarget(within: .hours(1)),
                    dueAt: now.advanced(by: .hours(1)))
            ],
            customer: Customer(id: 1, name: "Jo", email: "jo@example.com", language: language),
            case: Case(
                id: 1, escalation: 1, version: 1, record: .ticket(1), department: 1, trigger: "angry words",
                reason: "It says “ridiculous”", requester: .person(1), step: 1, holder: 1, candidates: [1],
                because: "Ada is on duty", openedAt: now, enteredAt: now, timesOutAt: now.advanced(by: .hours(4))),
            escalation: EscalationDefinition(
                id: 1, name: "Angry customer", createdAt: now,
                steps: [Step(sequence: 1, name: "Lead looks", recipient: .role("lead"))]),
            configuration: Configuration(
                people: [person], departments: [Department(id: 1, name: "Support", manager: 1)]))
    }
}
