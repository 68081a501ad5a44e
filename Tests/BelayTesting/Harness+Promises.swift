package import BusinessTime
package import Model
import Storage
import Testing
package import Workflows

extension Harness {
    /// Adds a follow-up of somebody's, by first name.
    @discardableResult
    package func addFollowUp(
        _ title: String = "Call Kim", due: Instant, owner: String = "Ana", record: RecordReference? = nil,
        grace: Duration? = nil, waitsForReply: Bool = false, repeating: AddFollowUp.Repeating? = nil,
        as name: String? = "Ana"
    ) async throws -> FollowUp {
        try await run(
            AddFollowUp(
                title: title, record: record, owner: Self.address(of: owner), due: due, grace: grace,
                waitsForReply: waitsForReply, repeating: repeating), as: name)
    }

    /// Says what came of a follow-up.
    @discardableResult
    package func answer(
        _ followUp: FollowUpID, _ outcome: FollowUpOutcome, as name: String? = "Ana"
    ) async throws -> AnswerFollowUp.Answer {
        try await run(AnswerFollowUp(followUp: followUp, outcome: outcome), as: name)
    }

    /// A follow-up as it is stored.
    package func storedFollowUp(_ id: FollowUpID) async throws -> FollowUp {
        try #require(try await store.read { try $0.followUp(id) })
    }

    /// Changes an item of a checklist.
    @discardableResult
    package func change(
        _ checklist: ChecklistID, item: Int, _ change: ChangeChecklistItem.Change, as name: String? = "Ana"
    ) async throws -> Checklist {
        try await run(ChangeChecklistItem(checklist: checklist, item: item, change: change), as: name)
    }

    /// Adds a form that asks for a discount, with a value and a reason.
    @discardableResult
    package func addDiscountForm(department: String? = "Sales") async throws -> FormDefinition {
        try await run(
            AddForm(
                form: FormDraft(
                    key: "discount", name: "Discount", department: department, asks: "percent",
                    fields: [
                        FormDraft.Field(key: "percent", kind: "percent", isRequired: true, maximum: 40),
                        FormDraft.Field(key: "value", kind: "money", currency: "EUR"),
                        FormDraft.Field(key: "reason", kind: "long-text", isRequired: true),
                        FormDraft.Field(key: "terms", kind: "choice", choices: ["monthly", "yearly"]),
                        FormDraft.Field(key: "starts", kind: "date"),
                        FormDraft.Field(key: "renewal", kind: "yes-no"),
                    ])))
    }

    /// Asks for a discount.
    @discardableResult
    package func askDiscount(
        _ percent: String = "12", more fields: [String: String] = [:], submitted: Bool = true, as name: String? = "Sara"
    ) async throws -> ApprovalRequest {
        let all = ["percent": percent, "reason": "They stay five more years."].merging(fields) { $1 }
        return try await run(NewRequest(form: "discount", fields: all, isSubmitted: submitted), as: name)
    }

    /// A request as it is stored.
    package func storedRequest(_ id: RequestID) async throws -> ApprovalRequest {
        try #require(try await store.read { try $0.request(id) })
    }
}
