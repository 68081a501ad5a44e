import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A trigger that a binding names is not removed, and the refusal says which`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]))
        try await belay.addEscalation(steps: .fixture())
        let binding = try await belay.addBinding(.keyword, trigger: "Loud")
        await #expect {
            try await belay.run(RemoveTrigger(trigger: "loud"))
        } throws: {
            "\($0)".contains("binding \(binding.id)")
        }
        try await belay.run(RemoveBinding(binding: binding.id))
        try await belay.run(RemoveTrigger(trigger: "loud"))
        #expect(belay.environment.snapshot.configuration.triggers.isEmpty)
        await #expect(throws: WorkflowError.self) { try await belay.run(RemoveTrigger(trigger: "loud")) }
    }
}

@Test func `A changed trigger goes by what it is now, and what cannot be is refused whole`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Loud", .keyword, parameters: TriggerParameters(phrases: ["fire"]))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.keyword)
        try await belay.run(
            ChangeTrigger(
                trigger: "Loud", name: "Wet", parameters: TriggerParameters(phrases: ["water"]), cooldown: .hours(1)))
        let dry = try await belay.open(body: "Fire!")
        let wet = try await belay.open(body: "Water!")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(dry.id)).isEmpty)
        #expect(try await belay.cases(about: .ticket(wet.id)).map(\.trigger) == ["Wet"])
        await #expect {
            try await belay.run(
                ChangeTrigger(trigger: "Wet", parameters: TriggerParameters(phrases: [], count: 3), dailyCap: -1))
        } throws: { error in
            ["phrases", "count: means nothing to keyword, which takes phrases", "dailyCap"].allSatisfy {
                "\(error)".contains($0)
            }
        }
        try await belay.run(ChangeTrigger(trigger: "Wet", isEnabled: false))
        let quiet = try await belay.open(body: "Water!")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(quiet.id)).isEmpty)
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeTrigger(trigger: "Wet", isEnabled: true), as: "Maria")
        }
    }
}
