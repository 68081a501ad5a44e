import Model
import Testing
import Triggers

struct RecordChangedTests {
    private let critical = Fixtures.test(.priority, .is, .text("critical"))

    @Test(arguments: [
        (EventKind.ticketOpened, RecordKind.ticket, "The ticket was opened"),
        (.ticketChanged, .ticket, "The ticket was changed"), (.dealOpened, .deal, "The deal was opened"),
        (.dealChanged, .deal, "The deal was changed"), (.accountChanged, .account, "The account was changed"),
        (.checklistStarted, .checklist, "The checklist was started"),
        (.checklistChanged, .checklist, "The checklist was changed"),
        (.followUpAdded, .followUp, "The follow-up was added"),
        (.followUpRescheduled, .followUp, "The follow-up was changed"),
        (.requestDrafted, .request, "The request was drafted"), (.requestChanged, .request, "The request was changed"),
    ])
    func `opening or changing a record raises it`(event: EventKind, kind: RecordKind, reason: String) throws {
        let set = try Fixtures.set(Fixtures.definition(.recordChanged, module: kind.module))
        #expect(set.fired(Occurrence(event: event, facts: Fixtures.facts(kind))).map(\.reason) == [reason])
    }

    @Test(
        arguments: EventKind.allCases.filter {
            ![
                .ticketOpened, .ticketChanged, .dealOpened, .dealChanged, .accountChanged, .checklistStarted,
                .checklistChanged, .followUpAdded, .followUpChanged, .followUpUnanswered, .followUpRescheduled,
                .followUpClosed, .requestDrafted, .requestChanged, .requestSubmitted,
            ].contains($0)
        })
    func `nothing else raises it`(event: EventKind) throws {
        let set = try Fixtures.set(Fixtures.definition(.recordChanged, module: .helpdesk))
        #expect(set.fired(Occurrence(event: event, facts: Fixtures.facts())).isEmpty)
    }

    @Test func `the reason names the condition`() throws {
        let condition = Condition.all([critical, .any([Fixtures.test(.tags, .contains, .text("vip")), critical])])
        let set = try Fixtures.set(Fixtures.definition(.recordChanged, module: .helpdesk, condition: condition))
        let facts = Fixtures.facts(.ticket, [.priority: .text("critical")])
        let fired = set.fired(Occurrence(event: .ticketOpened, facts: facts))
        #expect(
            fired.map(\.reason) == [
                "The ticket was opened: priority is critical and (tags contains vip or priority is critical)"
            ])
    }

    @Test func `a definition of another module stays quiet`() throws {
        let set = try Fixtures.set(Fixtures.definition(.recordChanged, module: .deals))
        #expect(set.fired(Occurrence(event: .ticketOpened, facts: Fixtures.facts())).isEmpty)
    }

    @Test func `definitions of several kinds fire in their order`() throws {
        let set = try Fixtures.set(
            Fixtures.keyword("refund", id: 9), Fixtures.definition(.recordChanged, id: 4, module: .helpdesk),
            Fixtures.keyword("refund", id: 2), Fixtures.definition(.manual, id: 3))
        #expect(set.fired(Fixtures.message("refund", event: .ticketOpened)).map(\.definition) == [9, 4, 2])
    }

    @Test func `nothing is explained unless somebody asks`() throws {
        let set = try Fixtures.set(Fixtures.definition(.recordChanged, module: .helpdesk))
        let occurrence = Occurrence(event: .ticketOpened, facts: Fixtures.facts())
        #expect(set.detect(occurrence, now: Fixtures.now).considered == nil)
    }

    @Test func `each definition of the module is explained`() throws {
        let set = try Fixtures.set(
            Fixtures.definition(.recordChanged, id: 1, module: .helpdesk, condition: critical),
            Fixtures.definition(.recordChanged, id: 2, module: .helpdesk, isEnabled: false),
            Fixtures.definition(.serviceBreached, id: 3), Fixtures.keyword("refund", id: 4),
            Fixtures.definition(.recordChanged, id: 5, module: .deals), Fixtures.keyword("money", id: 6),
            Fixtures.definition(.negativeSentiment, id: 7, TriggerParameters(sentimentAtMost: -0.9)))
        let facts = Fixtures.facts(.ticket, [.priority: .text("low")])
        let detection = set.detect(
            Fixtures.message("I want my money", event: .ticketOpened, facts: facts), now: Fixtures.now, explaining: true
        )
        let considered = try #require(detection.considered)
        #expect(considered.map(\.trigger) == [1, 2, 3, 4, 6, 7])
        #expect(considered.map(\.fired) == [false, false, false, false, true, false])
        #expect(considered[0].why == "Not so: priority is critical; it is low")
        #expect(considered[1].why == "It is disabled")
        #expect(considered[2].why == "It watches for service-breached, which ticket.opened cannot raise here")
        #expect(considered[3].why == "None of its phrases is in the message")
        #expect(considered[4].why == "The message says “money”")
        #expect(considered[5].why.hasSuffix("above −0.90"))
    }

    @Test func `an explanation does not repeat what the customer wrote`() throws {
        let set = try Fixtures.set(
            Fixtures.definition(
                .recordChanged, module: .helpdesk, condition: Fixtures.test(.message, .contains, .text("refund"))))
        let detection = set.detect(
            Fixtures.message("my secret", event: .ticketOpened), now: Fixtures.now, explaining: true)
        #expect(detection.considered?.first?.why == "Not so: message contains refund")
    }
}
