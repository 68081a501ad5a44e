import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A request that no binding answers is decided by the department's manager`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        let request = try await belay.askDiscount("12", more: ["value": "120000", "renewal": "true"])
        #expect(request.state == .pending)
        try await belay.expect(
            .notice("approval-asked", to: "Stefan", about: .request(request.id), saying: "Percent: 12 %"))
        let open = try await belay.onlyOpenCase()
        #expect(open.reason == "“Discount” is asked with the form “Discount”: 12 %")
        try await belay.decide(open.id, .approve, as: "Stefan", comment: "Good.")
        try await belay.expect(.notice("decided", to: "Sara", saying: "Good."))
        let decided = try await belay.storedRequest(request.id)
        #expect(decided.state == .approved)
        #expect(decided.decidedAt == belay.now)
        #expect(decided.asked?["value"] == "120,000 EUR")
        // The second needs no second escalation.
        try await belay.askDiscount("13")
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        #expect(belay.environment.snapshot.configuration.escalations.count == 1)
        try await belay.decide(try await belay.onlyOpenCase().id, .reject, as: "Stefan", comment: "Too much.")
        try await belay.expect(.notice("decided", to: "Sara", saying: "Too much."))
        #expect(try await belay.storedRequest(2).state == .rejected)
    }
}

@Test func `A draft waits for nobody until it is submitted`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        let draft = try await belay.run(NewRequest(form: "discount", title: "For Nordwind"), as: "Sara")
        #expect(draft.state == .draft)
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(SubmitRequest(request: draft.id), as: "Sara")
        }
        #expect(error?.description.contains("percent: is missing") == true)
        #expect(error?.description.contains("reason: is missing") == true)
        try await belay.run(EditRequest(request: draft.id, fields: ["percent": "5 %", "reason": "Loyal"]), as: "Sara")
        try await belay.run(SubmitRequest(request: draft.id), as: "Sara")
        try await belay.expect(.notice("approval-asked", to: "Stefan", saying: "For Nordwind"))
        await #expect(throws: WorkflowError.self) {
            try await belay.run(EditRequest(request: draft.id, fields: ["percent": "6"]), as: "Sara")
        }
    }
}

@Test func `Every wrong field is told at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm()
        let error = await #expect(throws: WorkflowError.self) {
            try await belay.run(
                NewRequest(
                    form: "discount",
                    fields: [
                        "percent": "41", "value": "12 USD", "terms": "daily", "starts": "soon", "renewal": "perhaps",
                        "colour": "red",
                    ], isSubmitted: true), as: "Sara")
        }
        for field in ["percent", "value", "terms", "starts", "renewal", "colour", "reason"] {
            #expect(error?.description.contains("\(field): ") == true, "\(field)")
        }
        #expect(try await belay.ask(ListRequests(query: .init())).items.isEmpty)
    }
}
