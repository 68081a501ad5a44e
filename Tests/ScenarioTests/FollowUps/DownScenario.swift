import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// Lets Belay be down until a moment, then start and do what is due, as `belay serve` does.
private func wake(_ belay: Harness, at moment: Instant) async throws {
    belay.clock.set(to: moment)
    try await belay.reopen()
    let worker = DeadlineWorker(belay.environment) { Issue.record("\($0)") }
    while try await worker.runDue() > 0 {}
}

@Test func `A follow-up due while the process was down is told once it is up`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let followUp = try await belay.addFollowUp(due: .at(.monday, 14), grace: .hours(4))
        try await wake(belay, at: .at(.monday, 15))
        try await belay.expect(.notice("follow-up-due", to: "Ana", about: .followUp(followUp.id)))
        try await wake(belay, at: .at(.monday, 16))
        try await belay.expect()
        try await wake(belay, at: .at(.monday, 18))
        try await belay.expect(.notice("follow-up-missed", to: "Ana"), .notice("follow-up-missed", to: "Maria"))
    }
}

@Test func `One that was missed while the process was down is not called due any more, and triggers once`() async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Missed", .followUpMissed, module: .followUp)
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.followUpMissed, module: .followUp)
        let followUp = try await belay.addFollowUp(due: .at(.monday, 14))
        try await wake(belay, at: .at(.wednesday, 9))
        try await wake(belay, at: .at(.wednesday, 10))
        try await belay.expect(
            .notice("follow-up-missed", to: "Ana"), .notice("follow-up-missed", to: "Maria"),
            .notice("approval-asked", to: "Lena", about: .followUp(followUp.id)))
        #expect(try await belay.cases(about: .followUp(followUp.id)).count == 1)
    }
}
