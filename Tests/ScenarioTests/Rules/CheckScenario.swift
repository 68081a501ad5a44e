import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

private func texts(_ belay: Harness) async throws -> [String] {
    try await belay.ask(CheckConfiguration()).map(\.description)
}

@Test func `What is configured well has nothing to be said about`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        #expect(try await texts(belay) == [])
    }
}

@Test func `Bindings that start nothing are found, each with what to do`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        try await belay.addEscalation("Off", steps: .fixture())
        try await belay.addBinding(.manual, priority: 1)
        let shadowed = try await belay.addBinding(.manual, department: "Sales")
        let disabled = try await belay.addBinding(.recordChanged)
        try await belay.run(SetBindingEnabled(binding: disabled.id, isEnabled: false))
        try await belay.run(ChangeEscalation(escalation: "Off", change: .disable))
        let off = try await belay.addBinding(.recordChanged, to: "Off")
        let found = try await texts(belay)
        #expect(found.count == 3)
        #expect(
            found.contains(
                "warning: binding \(shadowed.id): never matches, since binding 1 comes before it wherever it could; move it "
                    + "before that, or remove it"))
        try await belay.run(MoveBinding(binding: shadowed.id, direction: .up))
        #expect(try await texts(belay).count == 2)
        #expect(found.contains { $0.hasPrefix("warning: binding \(disabled.id): is disabled") })
        #expect(found.contains { $0.hasPrefix("warning: binding \(off.id): starts “Off”, which is disabled") })
    }
}

@Test func `Triggers that can never fire are errors, those that nothing answers warnings`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Late", .serviceBreached)
        try await belay.addTrigger(
            "Impossible", .recordChanged,
            condition: .all([
                .test(ConditionTest(field: .priority, comparison: .is, values: [.text("high")])),
                .test(ConditionTest(field: .priority, comparison: .is, values: [.text("low")])),
            ]))
        let found = try await belay.ask(CheckConfiguration())
        #expect(found.filter { $0.severity == .error }.map(\.place) == ["trigger “Late”", "trigger “Impossible”"])
        #expect(found.filter { $0.text.contains("no enabled binding answers it") }.count == 2)
    }
}

@Test func `A template that only tickets can fill in is an error in what deals start`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture(actions: [.notify(.manager, template: "handoff")]))
        try await belay.addBinding(.manual)
        #expect(try await texts(belay) == [])
        try await belay.addBinding(.manual, module: .deals)
        let found = try await belay.ask(CheckConfiguration())
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.text.contains("shows variables of a ticket") == true)
    }
}

@Test func `Departments without a manager and circles of delegates are warned of`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(AddDepartment(name: "Legal"))
        try await belay.set("Ana", .away(until: nil, delegate: "ben@example.com"))
        try await belay.set("Ben", .away(until: nil, delegate: "ana@example.com"))
        #expect(
            try await texts(belay) == [
                "warning: department “Legal”: has no manager; name one, or what finds nobody there goes to an admin",
                "warning: person “Ana Lima”: is in a circle of delegates (Ana Lima → Ben Roth → Ana Lima), so nobody stands "
                    + "in; name another delegate",
            ])
    }
}
