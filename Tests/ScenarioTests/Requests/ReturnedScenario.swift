import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// A request that the lead approved and the manager returned.
private func prepare(_ belay: Harness) async throws -> ApprovalRequest {
    try await belay.addCompany()
    try await belay.addDiscountForm()
    try await belay.addEscalation(
        "Two steps", steps: .fixture(1, to: .role("lead"), onApproval: 2), .fixture(2, to: .manager))
    try await belay.addBinding(.requestSubmitted, module: .requests, to: "Two steps")
    let request = try await belay.askDiscount("12")
    let open = try await belay.onlyOpenCase()
    try await belay.decide(open.id, .approve, as: "Lena")
    try await belay.decide(open.id, .returnForCorrection, as: "Stefan", comment: "Why?")
    #expect(try await belay.storedRequest(request.id).state == .returned)
    try await belay.disregardNotifications()
    return request
}

@Test func `What is returned and not changed goes back to who returned it`() async throws {
    try await scenario { belay in
        let request = try await prepare(belay)
        let open = try await belay.onlyOpenCase()
        await #expect(throws: WorkflowError.self) { try await belay.run(CorrectCase(id: open.id), as: "Sara") }
        let again = try await belay.run(SubmitRequest(request: request.id, comment: "As agreed in May"), as: "Sara")
        #expect(again.state == .pending)
        #expect(again.round == 2)
        try await belay.expect(.notice("approval-asked", to: "Stefan"))
        try await belay.decide(open.id, .approve, as: "Stefan")
        try await belay.expect(.notice("decided", to: "Sara"))
        #expect(try await belay.storedRequest(request.id).state == .approved)
    }
}

@Test func `What is changed is decided anew from the first step, and the earlier round stays readable`() async throws {
    try await scenario { belay in
        let request = try await prepare(belay)
        let earlier = try await belay.onlyOpenCase()
        try await belay.run(EditRequest(request: request.id, fields: ["percent": "10"]), as: "Sara")
        #expect(try await belay.storedRequest(request.id).shown["percent"] == "10")
        try await belay.run(SubmitRequest(request: request.id), as: "Sara")
        try await belay.expect(.notice("approval-asked", to: "Lena", saying: "10 %"))
        #expect(try await belay.storedCase(earlier.id).status == .withdrawn)
        let detail = try await belay.ask(ShowRequest(request: request.id), as: "Sara")
        #expect(detail.cases.map(\.id) == [earlier.id.next, earlier.id])
        #expect(detail.request.round == 2)
        let story = try await belay.ask(ShowCase(id: earlier.id), as: "Sara").entries.map(\.text).joined(
            separator: "\n")
        #expect(story.contains("Why?"))
        let events = try await belay.ask(ListEvents(subject: Subject(.request(request.id))), as: nil)
        #expect(events.contains { $0.draft.changes.contains { $0.field == "field percent" && $0.before == "12" } })
    }
}

extension CaseID {
    fileprivate var next: CaseID { CaseID(rawValue + 1) }
}
