import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Who is on call is asked for any moment, and a lead may say who stands in`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(
            AddRota(name: "Nights", layer: RotaLayerDraft(members: ["ana@example.com", "ben@example.com"])))
        let ana = try belay.person("Ana").id
        let ben = try belay.person("Ben").id
        #expect(try await belay.ask(AskWhoIsOnCall(rota: "nights")).people == [ana, ben])
        #expect(try await belay.ask(AskWhoIsOnCall(rota: "1", at: .at(.monday, 9, week: 1))).people == [ben, ana])
        let lena = try belay.person("Lena").id
        let override = ChangeRota(
            rota: "Nights",
            change: .override(person: "lena@example.com", from: .at(.monday, 9), to: .at(.tuesday, 9)))
        await #expect(throws: WorkflowError.self) { try await belay.run(override, as: "Ana") }
        try await belay.run(override, as: "Lena")
        try await belay.reopen()
        #expect(try await belay.ask(AskWhoIsOnCall(rota: "Nights")).people == [lena, ana, ben])
    }
}

@Test func `A rota refuses everything that is wrong with it at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let draft = RotaLayerDraft(
            members: ["ana@example.com", "ana@example.com", "nobody@example.com"], turn: "sometimes",
            start: "yesterday", handover: "25:00", timeZone: "Mars/Olympus", from: "08:00")
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(AddRota(name: "", layer: draft))
        }
        guard case .invalid(let validation)? = error else { return }
        #expect(
            Set(validation.problems.map(\.field)).isSuperset(of: ["name", "members", "every", "start", "handover"]))
    }
}
