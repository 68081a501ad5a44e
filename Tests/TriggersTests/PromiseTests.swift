import Model
import Testing
import Triggers

/// Triggers of checklists, follow-ups and requests (TR-11 to TR-13).
struct PromiseTests {
    @Test(arguments: [
        (EventKind.checklistItemOverdue, TriggerEvent.itemOverdue, RecordKind.checklist),
        (.checklistItemFailed, .itemFailed, .checklist), (.checklistFinished, .checklistFinished, .checklist),
        (.followUpMissed, .followUpMissed, .followUp), (.requestSubmitted, .requestSubmitted, .request),
    ])
    func `what happened is the reason`(event: EventKind, trigger: TriggerEvent, kind: RecordKind) throws {
        let set = try Fixtures.set(Fixtures.definition(trigger))
        let occurrence = Occurrence(event: event, facts: Fixtures.facts(kind), reason: "It is late")
        #expect(set.fired(occurrence).map(\.reason) == ["It is late"])
        #expect(set.fired(Occurrence(event: .checklistChanged, facts: Fixtures.facts(kind))).isEmpty)
    }

    @Test func `a condition on the form's figures decides`() throws {
        let set = try Fixtures.set(
            Fixtures.definition(.requestSubmitted, condition: Fixtures.test(.percent, .atLeast, .number(20))))
        let small = Fixtures.facts(.request, [.form: .text("discount"), .percent: .number(19.9)])
        let large = Fixtures.facts(.request, [.form: .text("discount"), .percent: .number(20)])
        #expect(set.fired(Occurrence(event: .requestSubmitted, facts: small)).isEmpty)
        #expect(set.fired(Occurrence(event: .requestSubmitted, facts: large)).count == 1)
    }

    @Test(arguments: [
        (EventKind.followUpRescheduled, TriggerEvent.followUpRescheduled, Field.reschedules),
        (.followUpUnanswered, .followUpNoReply, .attempts),
    ])
    func `it counts from so many times on`(event: EventKind, trigger: TriggerEvent, field: Field) throws {
        let set = try Fixtures.set(Fixtures.definition(trigger, TriggerParameters(times: 3)))
        for (times, fires) in [(2, false), (3, true), (4, true)] {
            let occurrence = Occurrence(
                event: event, facts: Fixtures.facts(.followUp, [field: .number(Double(times))]), reason: "Again")
            #expect(set.fired(occurrence).isEmpty != fires)
            let why = set.detect(occurrence, now: Fixtures.now, explaining: true).considered?.map(\.why)
            #expect(
                why == [fires ? "Again; from 3 times on it counts" : "It counts from 3 times on, and this was number 2"]
            )
        }
    }

    @Test func `a count that is missing or absurd is refused`() {
        #expect(Fixtures.definition(.followUpNoReply).problems.map(\.field) == ["times"])
        #expect(Fixtures.definition(.followUpNoReply, TriggerParameters(times: 0)).problems.map(\.field) == ["times"])
        #expect(Fixtures.definition(.followUpRescheduled, TriggerParameters(times: 3)).problems.isEmpty)
    }
}
