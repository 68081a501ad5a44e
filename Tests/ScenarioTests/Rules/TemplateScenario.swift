import BelayTesting
import Model
import Testing
import Workflows

@Test func `A template that an admin wrote is what customers read, until it is taken back`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let written = "Subject: We have no. {{ticket.number}}\n\nAhoy {{customer.name}}!\n"
        let edition = try await belay.run(
            SaveNoticeTemplate(name: "acknowledgement", language: "en", source: written), as: "Rosa")
        #expect(edition.version == 1)
        try await belay.open(from: "Kim Noor")
        try await belay.expect(.notice("acknowledgement", to: "Kim", saying: "Ahoy Kim Noor!"))
        // What is the same is no version.
        let same = try await belay.run(
            SaveNoticeTemplate(name: "acknowledgement", language: "en", source: written), as: "Rosa")
        #expect(same.version == 1)
        _ = try await belay.run(
            SaveNoticeTemplate(
                name: "acknowledgement", language: "en", source: written.replacing("Ahoy", with: "Hello")), as: "Rosa")
        let earlier = try await belay.run(
            RestoreNoticeTemplate(name: "acknowledgement", language: "en", version: 1), as: "Rosa")
        #expect(earlier.version == 3 && earlier.source == written)
        let shipped = try await belay.run(RestoreNoticeTemplate(name: "acknowledgement", language: "en"), as: "Rosa")
        #expect(shipped.version == 4 && shipped.source == nil)
        let detail = try await belay.ask(ShowNoticeTemplate(name: "acknowledgement", language: "en"), as: "Rosa")
        #expect(
            detail.isShipped && detail.editions.map(\.version) == [4, 3, 2, 1] && detail.source.hasPrefix("Subject:"))
        try await belay.open(from: "Kim Noor")
        let notices = try await belay.notifications()
        #expect(notices.count == 1 && !notices[0].text.contains("Ahoy"))
    }
}

@Test func `A template that would leave a gap is refused with its line, and only admins write any`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        func save(_ source: String, name: String = "assigned", language: String = "en", as person: String) async throws
        {
            _ = try await belay.run(SaveNoticeTemplate(name: name, language: language, source: source), as: person)
        }
        let wrong = await #expect(throws: WorkflowError.self) {
            try await save("Subject: x\n\n{{ticket.number}}\n{{#deal}}", as: "Rosa")
        }
        guard case .invalid(let invalid)? = wrong else { return #expect(Bool(false), "\(String(describing: wrong))") }
        #expect(invalid.problems.map(\.field) == ["source"] && invalid.problems[0].message.hasPrefix("line 4: "))
        let gap = await #expect(throws: WorkflowError.self) {
            try await save("Subject: x\n\n{{nonsense}}", as: "Rosa")
        }
        #expect(gap?.description.contains("line 3: there is no variable \"nonsense\"") == true)
        await #expect(throws: WorkflowError.self) { try await save("Subject: x\n\ny", as: "Maria") }
        await #expect(throws: WorkflowError.self) { try await save("Subject: x\n\ny", name: "nothing", as: "Rosa") }
        await #expect(throws: WorkflowError.self) { try await save("Subject: x\n\ny", language: "xx", as: "Rosa") }
        try await save("Subject: x\n\ny", as: "Rosa")
        await #expect(throws: WorkflowError.self) {
            _ = try await belay.run(
                SaveNoticeTemplate(name: "assigned", language: "en", source: "Subject: x\n\nz", expectedVersion: 0),
                as: "Rosa")
        }
    }
}
