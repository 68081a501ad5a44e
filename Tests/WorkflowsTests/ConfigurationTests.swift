import BelayTesting
import BusinessTime
import Model
import Secrets
import Testing
import Workflows

struct ConfigurationTests {
    @Test func `An escalation with an error in it cannot be enabled, and says what is wrong`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let broken = Step.fixture(
                1, to: .team(9), actions: [.notify(.holder, template: "no-such")], onApproval: 7)
            await #expect(throws: WorkflowError.self) {
                try await belay.run(AddEscalation(name: "Broken", steps: [broken], isEnabled: true))
            }
            try await belay.run(AddEscalation(name: "Broken", steps: [broken]))
            let error = await #expect(throws: WorkflowError.self) {
                try await belay.run(ChangeEscalation(escalation: "Broken", change: .enable))
            }
            guard case .invalid(let problems)? = error else {
                Issue.record("\(String(describing: error)) lists no problems")
                return
            }
            #expect(problems.problems.count >= 2, "\(problems)")
        }
    }

    @Test func `A disabled escalation starts nothing, and cases that run go on`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.addEscalation(steps: .fixture())
            try await belay.addBinding(.manual)
            let (first, second) = (try await belay.open(), try await belay.open())
            let started = try #require(try await belay.escalate(.ticket(first.id)))
            try await belay.run(ChangeEscalation(escalation: "Ask the lead", change: .disable))
            #expect(try await belay.escalate(.ticket(second.id)) == nil)
            #expect(try await belay.decide(started.id, .approve, as: "Lena").status == .approved)
            try await belay.disregardNotifications()
        }
    }

    @Test func `Steps that are added are numbered by themselves`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.run(AddEscalation(name: "Long"))
            for name in ["One", "Two"] {
                try await belay.run(ChangeEscalation(escalation: "long", change: .addStep(.fixture(99, name))))
            }
            let long = try #require(belay.environment.snapshot.configuration.escalation(named: "Long"))
            #expect(long.steps.map(\.sequence) == [1, 2])
            #expect(long.version == 3)
        }
    }

    @Test func `A trigger whose condition could never hold is refused`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let never = Condition.test(
                ConditionTest(field: .customerMessage, comparison: .is, values: [.text("yes")]))
            await #expect(throws: WorkflowError.self) {
                try await belay.addTrigger("Never", .recordChanged, condition: never)
            }
            await #expect(throws: WorkflowError.self) { try await belay.addTrigger("No words", .keyword) }
            #expect(belay.environment.snapshot.configuration.triggers.isEmpty)
        }
    }

    @Test func `A binding for an event that its module never raises is refused`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.addEscalation(steps: .fixture())
            await #expect(throws: WorkflowError.self) { try await belay.addBinding(.dealValue, module: .helpdesk) }
            await #expect(throws: WorkflowError.self) { try await belay.addBinding(.manual, priority: 0) }
            await #expect(throws: WorkflowError.self) { try await belay.addBinding(.manual, to: "No such") }
        }
    }

    @Test(arguments: [
        "example.com", "ftp://example.com", "https://", "https://user:pass@example.com", "javascript:alert(1)",
        "http://a b",
    ])
    func `An endpoint's address has to be one`(url: String) async throws {
        try await scenario { belay in
            await #expect(throws: WorkflowError.self) { try await belay.addEndpoint(url: url) }
        }
    }

    @Test func `An endpoint's headers cannot smuggle in others`() async throws {
        try await scenario { belay in
            for (name, value) in [("X\r\nY", "1"), ("X", "1\r\nY: 2"), ("webhook-id", "1"), ("", "1"), ("X:", "1")] {
                await #expect(throws: WorkflowError.self, "\(name): \(value)") {
                    try await belay.run(AddEndpoint(name: "Mail", url: "https://example.com", headers: [name: value]))
                }
            }
            let created = try await belay.run(AddEndpoint(name: "Mail", url: "https://example.com"))
            #expect(created.secret.reveal().hasPrefix("whsec_"))
            #expect(created.secret.reveal() == created.endpoint.secret.revealed)
        }
    }

    @Test func `An account's health that falls can set off a trigger that watches for the change`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            try await belay.addTrigger(
                "Unwell", .recordChanged, module: .accounts,
                condition: .all([
                    .test(ConditionTest(field: .accountHealth, comparison: .atMost, values: [.number(30)])),
                    .test(ConditionTest(field: .accountHealth, comparison: .changedTo, values: [])),
                ]))
            try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
            try await belay.addBinding(.recordChanged, module: .accounts)
            let account = try await belay.run(AddAccount(name: "Globex", department: "Support", health: 80))
            try await belay.run(ChangeAccount(account: account.id, health: 20))
            try await belay.expect(.notice("assigned", to: "Maria", about: .account(account.id)))
            try await belay.run(ChangeAccount(account: account.id, tier: "premium"))
            #expect(try await belay.cases(about: .account(account.id)).map(\.triggers) == [1])
        }
    }
}
