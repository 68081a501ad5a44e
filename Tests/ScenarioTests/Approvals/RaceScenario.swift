import BelayTesting
import Model
import Testing
import Workflows

@Test func `Of two decisions at the same time one counts, and the other is told so`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addPerson("Leo Hart", role: .lead)
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.manual)
        let ticket = try await belay.open()
        let started = try #require(try await belay.escalate(.ticket(ticket.id)))
        let environment = belay.environment
        let principals = [try belay.principal("Lena"), try belay.principal("Leo")]
        let outcomes = await withTaskGroup(of: Result<CaseStatus, WorkflowError>.self) { group in
            for (principal, decision) in zip(principals, [Decision.approve, .reject]) {
                group.addTask {
                    do {
                        let decide = DecideCase(id: started.id, decision: decision, comment: "My view")
                        return .success(try await environment.run(decide, as: principal).status)
                    } catch {
                        return .failure(error as? WorkflowError ?? .unexpected("\(error)"))
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let counted = outcomes.compactMap { try? $0.get() }
        #expect(counted.count == 1)
        #expect(try await belay.storedCase(started.id).status == counted.first)
        for case .failure(let error) in outcomes { #expect(error.description.contains("has ended")) }
        try await belay.disregardNotifications()
    }
}

@Test func `What an admin changed a moment ago holds for whatever comes right after it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let environment = belay.environment
        // All of them wait for the same commit: the second of a name has to see the first one's.
        let refusals = await withTaskGroup(of: String?.self) { group in
            for number in 0..<20 {
                group.addTask {
                    do {
                        _ = try await environment.run(
                            AddDepartment(name: "Department \(number / 2)"), as: .operatorAtConsole)
                        return nil
                    } catch {
                        return String(describing: error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }.compactMap(\.self)
        #expect(refusals.count == 10)
        #expect(refusals.allSatisfy { $0.contains("already") }, "\(refusals)")
        #expect(environment.snapshot.configuration.departments.count == 12)
    }
}
