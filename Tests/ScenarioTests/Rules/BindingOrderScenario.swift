import BelayTesting
import Model
import Testing
import Workflows

@Test func `A binding is moved past its neighbours, and the others keep their order`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation(steps: .fixture())
        let first = try await belay.addBinding(.manual, priority: 100)
        let second = try await belay.addBinding(.manual, priority: 100)
        let third = try await belay.addBinding(.manual, priority: 200)
        let up = try await belay.run(MoveBinding(binding: third.id, direction: .up))
        #expect(up.map(\.id) == [first.id, third.id, second.id])
        #expect(up.map(\.priority) == [100, 101, 200])
        let top = try await belay.run(MoveBinding(binding: third.id, direction: .up))
        #expect(top.map(\.id) == [third.id, first.id, second.id])
        #expect(try await belay.run(MoveBinding(binding: third.id, direction: .up)).map(\.id) == top.map(\.id))
        let down = try await belay.run(MoveBinding(binding: first.id, direction: .down))
        #expect(down.map(\.id) == [third.id, second.id, first.id])
        try await belay.expect()
    }
}

@Test func `A binding is changed field by field, and wrong ones are told together`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addEscalation("One", steps: .fixture())
        try await belay.addEscalation("Two", steps: .fixture())
        let binding = try await belay.addBinding(.manual, department: "Support", to: "One")
        let changed = try await belay.run(
            ChangeBinding(binding: binding.id, department: "", priority: 7, escalation: "Two"))
        #expect(changed.department == nil && changed.priority == 7 && changed.escalation != binding.escalation)
        #expect(changed.isEnabled)
        #expect(try await belay.run(ChangeBinding(binding: binding.id)) == changed)
        await #expect {
            try await belay.run(
                ChangeBinding(binding: binding.id, department: "Moon", priority: 0, escalation: "Three"))
        } throws: { error in
            guard case WorkflowError.invalid(let invalid) = error else { return false }
            return invalid.problems.map(\.field).sorted() == ["department", "escalation", "priority"]
        }
        try await belay.expect()
    }
}
