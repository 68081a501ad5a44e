import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Suite(.timeLimit(.minutes(10)))
struct WorkerTests {
    @Test func `The worker wakes for a deadline that is set while it sleeps`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let environment = belay.environment
            let ana = try belay.person("Ana").id
            let worker = Task { await DeadlineWorker(environment) { Issue.record("\($0)") }.run() }
            try await belay.set("Ana", .away(until: .at(.monday, 10), delegate: nil))
            belay.clock.set(to: .at(.monday, 10))
            // An earlier one than it waits for: it looks again at what is due now.
            environment.deadlineBell.ring(due: .at(.monday, 9))
            while try await environment.store.read({ try $0.deadline(.personReturns(ana)) }) != nil {
                // Rung when what is set has changed, as it has when somebody is back.
                await environment.outboxBell.wait(atMost: .seconds(1))
            }
            worker.cancel()
            await worker.value
            #expect(try await environment.store.read { try $0.configuration() }.people[ana]?.availability == .present)
        }
    }

    @Test func `A deadline that moved or went meanwhile does nothing`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let ana = try belay.person("Ana").id
            try await belay.set("Ana", .away(until: .at(.friday, 9), delegate: nil))
            let early = RunDeadline(deadline: Deadline(key: .personReturns(ana), due: .at(.monday, 9)))
            #expect(try await belay.environment.run(early, as: .system) == false)
            let unknown = RunDeadline(deadline: Deadline(key: .caseMoment(99), due: .at(.monday, 9)))
            #expect(try await belay.environment.run(unknown, as: .system) == false)
            #expect(try await belay.store.read { try $0.deadline(.personReturns(ana)) } == .at(.friday, 9))
        }
    }

    @Test func `Time goes on in batches, each thing at its own moment and in order`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.addServiceLevel()
            for _ in 1...3 { try await belay.open(assignee: "Ana") }
            try await belay.disregardNotifications()
            var done: [Int] = []
            var next: Instant?
            repeat {
                let progress = try await belay.environment.run(
                    AdvanceTime(to: .at(.monday, 20), batch: 4), as: .system)
                done.append(progress.done)
                next = progress.next
            } while next != nil
            #expect(done == [4, 4, 1])
            let moments = try await belay.notifications().map(\.at)
            #expect(moments == moments.sorted())
            #expect(Set(moments) == [.at(.monday, 11), .at(.monday, 12), .at(.monday, 13)])
        }
    }
}
