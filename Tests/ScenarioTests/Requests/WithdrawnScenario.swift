import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `Whoever asks takes it back, corrects it and asks again`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        let request = try await belay.askDiscount("12")
        try await belay.disregardNotifications()
        let withdrawn = try await belay.run(WithdrawRequest(request: request.id, comment: "A mistake"), as: "Sara")
        #expect(withdrawn.state == .withdrawn)
        #expect(try await belay.storedCase(1).status == .withdrawn)
        try await belay.run(EditRequest(request: request.id, fields: ["percent": "2", "terms": "Yearly"]), as: "Sara")
        let again = try await belay.run(SubmitRequest(request: request.id), as: "Sara")
        #expect(again.asked?["terms"] == "yearly")
        try await belay.expect(.notice("approval-asked", to: "Stefan", saying: "2 %"))
        // The case can be withdrawn, too.
        try await belay.run(WithdrawCase(id: 2), as: "Sara")
        #expect(try await belay.storedRequest(request.id).state == .withdrawn)
    }
}

@Test func `Nobody else changes, submits or withdraws a request, and nobody decides their own`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addPerson("Sven Saal", department: "Sales")
        try await belay.addDiscountForm()
        let draft = try await belay.askDiscount("12", submitted: false)
        for name in ["Sven", "Stefan", "Rosa"] {
            await #expect(throws: WorkflowError.self) {
                try await belay.run(EditRequest(request: draft.id, fields: ["percent": "2"]), as: name)
            }
            await #expect(throws: WorkflowError.self) {
                try await belay.run(SubmitRequest(request: draft.id), as: name)
            }
        }
        try await belay.run(SubmitRequest(request: draft.id), as: "Sara")
        await #expect(throws: WorkflowError.self) {
            try await belay.run(WithdrawRequest(request: draft.id), as: "Sven")
        }
        await #expect(throws: WorkflowError.self) {
            try await belay.run(WithdrawRequest(request: draft.id), as: "Ana")
        }
        let mine = try await belay.askDiscount("3", as: "Stefan")
        try await belay.disregardNotifications()
        let open = try #require(try await belay.cases(about: .request(mine.id)).first)
        #expect(open.holder == (try belay.person("Rosa").id))
        await #expect(throws: WorkflowError.self) { try await belay.decide(open.id, .approve, as: "Stefan") }
    }
}
