import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test func `A request keeps the version of the form that it was filled in against`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let form = try await belay.addDiscountForm()
        let draft = try await belay.askDiscount("12", submitted: false)
        let changed = try await belay.run(
            ChangeForm(
                form: "discount",
                content: FormDraft(
                    key: "discount", name: "Discount", department: "Sales",
                    fields: [FormDraft.Field(key: "percent", kind: "percent", maximum: 5)])))
        #expect(form.version == 1)
        #expect(changed.version == 2)
        #expect(try await belay.run(SubmitRequest(request: draft.id), as: "Sara").formVersion == 1)
        await #expect(throws: WorkflowError.self) { try await belay.askDiscount("12") }
        try await belay.run(ChangeForm(form: "discount", isEnabled: false))
        await #expect(throws: WorkflowError.self) {
            try await belay.run(NewRequest(form: "discount", fields: ["percent": "1"]), as: "Sara")
        }
        try await belay.disregardNotifications()
    }
}

@Test func `Only admins define forms, and all that is wrong is told at once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let draft = FormDraft(
            key: "Big Discount", name: "", department: "Nowhere", asks: "missing",
            fields: [
                FormDraft.Field(key: "a", kind: "colour"), FormDraft.Field(key: "b", kind: "choice"),
                FormDraft.Field(key: "b", kind: "text", minimum: 1),
                FormDraft.Field(key: "c", kind: "number", minimum: 2, maximum: 1, currency: "EUR"),
                FormDraft.Field(key: "9", kind: "money", choices: ["x"], currency: "euro"),
            ])
        await #expect(throws: WorkflowError.self) { try await belay.run(AddForm(form: draft), as: "Maria") }
        let error = await #expect(throws: WorkflowError.self) { try await belay.run(AddForm(form: draft), as: "Rosa") }
        for problem in [
            "key: “Big Discount”", "name: is missing", "department: ", "asks: “missing”", "a kind: “colour”",
            "b: has no choices", "b: is the key of two fields", "b: has a minimum", "c: accepts at least",
            "c: has a currency", "9: “9” is no key", "9: has choices", "9: “EURO” is no currency",
        ] { #expect(error?.description.contains(problem) == true, "\(problem)") }
    }
}

@Test func `A form of another department is asked there, and seen by whoever asks`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addDiscountForm(department: "Sales")
        let request = try await belay.askDiscount(as: "Ana")
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        #expect(try await belay.ask(ShowRequest(request: request.id), as: "Ana").request.state == .pending)
        await #expect(throws: WorkflowError.self) { try await belay.ask(ShowRequest(request: request.id), as: "Ben") }
        let own = RequestQuery(requester: .person(try belay.person("Ana").id))
        #expect(try await belay.ask(ListRequests(query: own), as: "Ana").items.map(\.id) == [request.id])
        #expect(try await belay.ask(ListRequests(query: .init()), as: "Ben").items.isEmpty)
    }
}
