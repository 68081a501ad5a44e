import BelayTesting
import BusinessTime
import Foundation
import Model
import Testing
import Workflows

@Test func `A simulation goes through everything as the real thing does, and changes nothing`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel()
        try await belay.addTrigger("Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]))
        try await belay.addTrigger("Alone", .unassigned, parameters: TriggerParameters(after: Span(.hours(2))))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        try await belay.addBinding(.unassigned)
        let opening = OpenTicket(
            subject: "Help", body: "There is fire!", requester: "kim@customer.example", requesterName: "Kim Noor",
            department: "Support")
        let before = try await belay.contents()
        let simulated = try await belay.environment.rehearse(
            Simulate(record: .ticket(opening), until: .at(.monday, 12)), as: .operatorAtConsole, at: .at(.monday, 9))
        #expect(try await belay.contents() == before)
        #expect(simulated.clocks.map(\.kind) == [.firstResponse])
        #expect(simulated.looks.first?.considered.map(\.holds) == [true, false])
        #expect(simulated.looks.first?.considered.last?.why == "It waits until 2026-03-02 11:00 UTC")
        #expect(simulated.looks.flatMap(\.raised).map(\.trigger.name) == ["Loud", "Alone"])
        #expect(simulated.looks.first?.raised.first?.binding != nil)
        #expect(simulated.cases.map(\.value.holder) == [try belay.person("Lena").id])
        #expect(simulated.notifications.map(\.template).contains("approval-asked"))
        try await belay.expect()

        // The same, in earnest, leaves the same notifications behind.
        try await belay.run(opening)
        try await belay.advance(to: .at(.monday, 12))
        let told = try await belay.notifications()
        #expect(told.map(\.template) == simulated.notifications.map(\.template))
        #expect(told.map(\.text) == simulated.notifications.map(\.text))
    }
}

@Test func `A real ticket can be run through with what its customer might write`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger(
            "Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]), cooldown: .hours(1))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        let ticket = try await belay.open(body: "Fire!")
        try await belay.disregardNotifications()
        let again = Simulate(record: .message(ticket.id, "Still fire!"))
        let soon = try await belay.environment.rehearse(again, as: .operatorAtConsole, at: .at(.monday, 9, 30))
        #expect(soon.looks.flatMap(\.raised).compactMap(\.heldBack).count == 1)
        let later = try await belay.environment.rehearse(again, as: .operatorAtConsole, at: .at(.monday, 10, 30))
        #expect(later.looks.flatMap(\.raised).compactMap(\.heldBack).isEmpty)
        #expect(later.cases.map(\.value.triggers) == [2])
        #expect(try await belay.onlyOpenCase().triggers == 1)
        await #expect(throws: WorkflowError.self) {
            try await belay.environment.rehearse(again, as: try belay.principal("Sara"))
        }
    }
}

@Test func `Checklists, follow-ups and requests can be simulated, real ones and made-up ones`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Missed", .followUpMissed, module: .followUp)
        try await belay.addTrigger("Late", .itemOverdue, module: .checklist)
        try await belay.addEscalation(steps: .fixture(asks: .acknowledgement))
        try await belay.addBinding(.followUpMissed, module: .followUp)
        try await belay.addBinding(.itemOverdue, module: .checklist)
        try await belay.addDiscountForm()
        func simulate(_ record: Simulate.Record) async throws -> Simulation {
            try await belay.environment.rehearse(
                Simulate(record: record, until: .at(.tuesday, 12)), as: .operatorAtConsole, at: belay.now)
        }
        let before = try await belay.contents()
        let call = AddFollowUp(title: "Call Kim", owner: "ana@example.com", due: .at(.monday, 12))
        let checklist = StartChecklist(
            name: "Go live", department: "Support", items: [ChecklistItemDraft(title: "Back up", due: "1h")])
        let discount = NewRequest(
            form: "discount", fields: ["percent": "12", "reason": "Loyal"], department: "Sales")
        let missed = try await simulate(.followUp(call))
        #expect(missed.cases.map(\.value.record.kind) == [.followUp])
        #expect(missed.notifications.map(\.template).contains("follow-up-missed"))
        #expect(try await simulate(.checklist(checklist)).cases.map(\.value.record.kind) == [.checklist])
        let asked = try await simulate(.request(discount))
        #expect(asked.notifications.first?.addressee == .person(try belay.person("Stefan").id))
        #expect(try await belay.contents() == before)
        try await belay.expect()

        let real = try await belay.run(call)
        let draft = try await belay.run(discount, as: "Sara")
        #expect(try await simulate(.real(.followUp(real.id))).cases.count == 1)
        #expect(
            try await simulate(.real(.request(draft.id))).notifications.first?.addressee
                == .person(try belay.person("Stefan").id))
        #expect(try await belay.cases(about: .request(draft.id)).isEmpty)
        try await belay.expect()
    }
}

extension Harness {
    /// The bytes of the data file and of the log of changes beside it.
    fileprivate func contents() async throws -> [Data] {
        try ["", "-wal"].compactMap { suffix in
            let path = file.path + suffix
            return FileManager.default.fileExists(atPath: path) ? try Data(contentsOf: URL(filePath: path)) : nil
        }
    }
}
