import BusinessTime
import Model
import Notices
import Testing

/// What is told of checklists, follow-ups and requests.
struct PromiseNoticeTests {
    private func render(_ template: String, _ record: NoticeFacts.Record, case: Case? = nil) throws -> RenderedNotice {
        try NoticeRenderer.render(
            NoticeOrder(
                template: template, audience: [.assignee], record: .ticket(1),
                details: ["item": "Laptop", "due": Fixtures.now.description]), to: .person(1),
            facts: NoticeFacts(record: record, case: `case`, configuration: Fixtures.configuration()),
            templates: NoticeTemplates(files: Fixtures.shipped), now: Fixtures.now)
    }

    @Test func `somebody reads which items are theirs, and until when`() throws {
        let checklist = Checklist(
            id: 3, name: "Neue Kollegin", department: 1, startedAt: Fixtures.now, startedBy: .console,
            items: [
                ChecklistItem(title: "Laptop", owner: 1, dueAt: Fixtures.now),
                ChecklistItem(title: "Ausweis", owner: 1),
                ChecklistItem(title: "Schlüssel", owner: 2), ChecklistItem(title: "Tisch"),
            ])
        let assigned = try render("items-assigned", .checklist(checklist))
        #expect(assigned.subject == "Für Sie zu tun: Checkliste 3, Neue Kollegin")
        #expect(assigned.text.contains("- Laptop, fällig Dienstag, 31. März 2026, 12:05 Uhr (UTC+2)\n- Ausweis\n"))
        #expect(!assigned.text.contains("Schlüssel") && !assigned.text.contains("Tisch"))
        let overdue = try render("item-overdue", .checklist(checklist))
        #expect(overdue.text.contains("Es war fällig: Dienstag, 31. März 2026, 12:05 Uhr (UTC+2)"))
    }

    @Test func `a follow-up says what it follows up and when it counts as missed`() throws {
        let followUp = FollowUp(
            id: 4, title: "Nachfragen", note: "Ob es läuft.", record: .ticket(12), owner: 1, department: 1,
            dueAt: Fixtures.now, grace: .hours(1), attempts: 2, createdAt: Fixtures.now, createdBy: .console)
        let due = try render("follow-up-due", .followUp(followUp))
        #expect(due.subject == "Jetzt fällig: Nachfragen (Wiedervorlage 4)")
        #expect(
            due.text == """
                Guten Tag Maria,

                es ist Zeit für Wiedervorlage 4, „Nachfragen“.
                Es geht um: Ticket 12
                Versuche ohne Antwort bisher: 2

                Ob es läuft.

                Nach Dienstag, 31. März 2026, 13:05 Uhr (UTC+2) gilt es als versäumt.

                """)
        #expect(try render("follow-up-missed", .followUp(followUp)).text.contains("Es liegt bei: Maria"))
    }

    @Test func `whoever decides a request reads all that is asked, by the names of the fields`() throws {
        let form = FormDefinition(
            id: 1, key: "discount", name: "Nachlass",
            fields: [
                FormField(key: "percent", label: "Höhe", kind: .percent),
                FormField(key: "renewal", label: "Verlängerung", kind: .yesNo),
                FormField(key: "note", label: "Notiz", kind: .text),
            ], createdAt: Fixtures.now)
        let request = ApprovalRequest(
            id: 5, form: 1, formVersion: 1, title: "Für Nordwind", record: .deal(4), department: 1,
            requester: .person(2), fields: ["percent": "10"],
            asked: ["percent": "12", "renewal": "yes", "note": "{{x}}"],
            state: .pending, round: 1, createdAt: Fixtures.now)
        let notice = try render(
            "approval-asked", .request(request, form: form),
            case: Fixtures.openCase(record: .request(5), requester: .person(2)))
        #expect(notice.subject == "Bitte entscheiden Sie: Antrag 5, Für Nordwind")
        for line in [
            "Formular: Nachlass", "Es gehört zu: Geschäft 4", "Höhe: 12 %", "Verlängerung: ja", "Notiz: {{x}}",
        ] {
            #expect(notice.text.contains("\n\(line)\n"), "\(line)\n\(notice.text)")
        }
    }
}
