import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A lead says that somebody of their department is away, and nobody else's`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let until = belay.now.advanced(by: .days(7))
        func away(_ name: String, as other: String) async throws -> Person {
            try await belay.run(
                ChangePerson(
                    person: "\(name.lowercased())@example.com",
                    presence: .leave(
                        from: belay.now.advanced(by: .days(1)), until: until, delegate: "ben@example.com")), as: other)
        }
        let ana = try await away("Ana", as: "Lena")
        let ben = try belay.person("Ben").id
        #expect(ana.plannedLeave?.delegate == ben)
        _ = try await away("Lena", as: "Maria")
        for (name, other) in [("Ana", "Ben"), ("Sara", "Lena"), ("Maria", "Lena"), ("Rosa", "Maria")] {
            await #expect(throws: WorkflowError.self, "\(name) by \(other)") { try await away(name, as: other) }
        }
        // What else is known of somebody is an admin's matter.
        await #expect(throws: WorkflowError.self) {
            try await belay.run(
                ChangePerson(person: "ana@example.com", presence: .present, capacity: 9), as: "Lena")
        }
        let back = try await belay.run(ChangePerson(person: "ana@example.com", presence: .present), as: "Lena")
        #expect(back.plannedLeave == nil)
    }
}
