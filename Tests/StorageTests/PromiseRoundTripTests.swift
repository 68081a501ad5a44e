import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct PromiseRoundTripTests {
    @Test func `A follow-up is read as it was stored, with its series and without`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var followUp = FollowUp(
                    id: 0, title: oddTexts.joined(), note: "n\nn", record: .ticket(4), owner: company.ana,
                    department: company.department, dueAt: .at(.friday, 9), grace: .minutes(90), waitsForReply: true,
                    series: FollowUpSeries(
                        recurrence: Recurrence(
                            every: 2, unit: .month, dayOfMonth: 31, secondOfDay: 34_200, timeZone: "Europe/Berlin",
                            until: CivilDay("2027-01-31"), count: 9), place: 3,
                        day: try #require(CivilDay("2026-03-31"))), createdAt: .at(.monday, 9), createdBy: .console)
                followUp.id = try writer.insert(followUp)
                #expect(try writer.followUp(followUp.id) == followUp)
                followUp.status = .noReply
                followUp.isTold = true
                (followUp.misses, followUp.attempts, followUp.reschedules) = (1, 2, 3)
                followUp.closedAt = .at(.friday, 10)
                followUp.closingNote = "gone"
                try writer.update(followUp)
                followUp.version = 2
                #expect(try writer.followUp(followUp.id) == followUp)
                #expect(throws: StoreError.self) {
                    var stale = followUp
                    stale.version = 1
                    try writer.update(stale)
                }
                followUp.series?.previous = followUp.id
                var next = followUp
                next.status = .open
                (next.closedAt, next.closingNote) = (nil, nil)
                next.id = try writer.insert(next)
                #expect(try writer.followUp(after: followUp.id)?.id == next.id)
                #expect(try writer.openFollowUps(of: .ticket(4)).map(\.id) == [next.id])
            }
        }
    }

    @Test func `Follow-ups come page by page, the open ones by their due time`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                for hour in [12, 10, 11, 10] {
                    _ = try writer.insert(
                        FollowUp(
                            id: 0, title: "t", owner: company.ana, department: company.department,
                            dueAt: .at(.monday, hour), grace: .zero, createdAt: .at(.monday, 9), createdBy: .console))
                }
                var found: [FollowUpID] = []
                var query = FollowUpQuery(department: company.department, owner: company.ana, limit: 1)
                repeat {
                    let page = try writer.followUps(query)
                    found += page.items.map(\.id)
                    query.after = page.next
                } while query.after != nil
                #expect(found == [2, 4, 3, 1])
                #expect(try writer.followUps(FollowUpQuery(onlyOpen: false)).items.map(\.id) == [1, 3, 4, 2])
            }
        }
    }

    @Test func `A checklist is read as it was stored, with its items`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var template = ChecklistTemplate(
                    id: 0, name: "New", department: company.department,
                    items: [
                        ChecklistTemplateItem(
                            title: "Laptop", due: ClockTarget(within: .hours(4), counting: .wall), owner: .role("lead"),
                            isRequired: true), ChecklistTemplateItem(title: "Lunch"),
                    ])
                template.id = try writer.insert(template)
                template.isEnabled = false
                try writer.update(template)
                #expect(try writer.configuration().checklistTemplates[template.id] == template)
                var checklist = Checklist(
                    id: 0, name: "New", template: template.id, record: .deal(2), department: company.department,
                    owner: company.ana, startedAt: .at(.monday, 9), startedBy: .person(company.ana),
                    items: [
                        ChecklistItem(
                            title: "Laptop", owner: company.ana, because: "only lead", dueAt: .at(.monday, 13),
                            isRequired: true), ChecklistItem(title: "Lunch"),
                    ])
                checklist.id = try writer.insert(checklist)
                #expect(try writer.checklist(checklist.id) == checklist)
                let mine = ChecklistQuery(record: .deal(2), person: company.ana)
                #expect(try writer.checklists(mine).items == [checklist])
                checklist.items[0].state = .failed
                checklist.items[0].isToldOverdue = true
                checklist.items[0].closedAt = .at(.monday, 14)
                checklist.items[0].closedBy = .console
                checklist.items[0].note = "broken"
                checklist.finishedAt = .at(.monday, 14)
                try writer.update(checklist)
                checklist.version = 2
                #expect(try writer.checklist(checklist.id) == checklist)
                #expect(try writer.checklists(mine).items.isEmpty)
                #expect(try writer.checklists(ChecklistQuery(onlyOpen: false)).items == [checklist])
            }
        }
    }

    @Test func `A request is read as it was stored, and its form in every version`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                var form = FormDefinition(
                    id: 0, key: "refund", name: "Refund", text: "Money back", department: company.department,
                    asks: "amount",
                    fields: [
                        FormField(
                            key: "amount", label: "Amount", kind: .money, isRequired: true, minimum: 1, maximum: 500,
                            currency: "EUR"), FormField(key: "why", label: "Why", kind: .choice, choices: ["late"]),
                    ], createdAt: .at(.monday, 9))
                form.id = try writer.insert(form)
                let first = form
                form.version = 2
                form.fields.removeLast()
                form.isEnabled = false
                try writer.update(form)
                #expect(try writer.configuration().forms == [form.id: form])
                var kept = try #require(try writer.form(form.id, version: 1))
                kept.isEnabled = true
                #expect(kept == first)
                var request = ApprovalRequest(
                    id: 0, form: form.id, formVersion: 1, title: oddTexts.joined(), record: .ticket(1),
                    department: company.department, requester: .person(company.ana), fields: ["amount": "12 EUR"],
                    createdAt: .at(.monday, 9))
                request.id = try writer.insert(request)
                #expect(try writer.request(request.id) == request)
                request.asked = ["amount": "12 EUR", "why": "late \"\\"]
                request.state = .approved
                request.round = 1
                request.submittedAt = .at(.monday, 10)
                request.decidedAt = .at(.monday, 11)
                try writer.update(request)
                request.version = 2
                #expect(try writer.request(request.id) == request)
                let query = RequestQuery(
                    department: company.department, form: form.id, state: .approved, record: .ticket(1),
                    requester: .person(company.ana))
                #expect(try writer.requests(query).items == [request])
            }
        }
    }
}
