import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

@Test
func `A discount goes through sales and finance, beyond the manager's authority, and is asked again when it grows`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        for name in ["Finn Moe", "Fay Orr"] {
            try await belay.addPerson(name, customRoles: ["Finance Approver"], department: nil)
        }
        try await belay.addTrigger(
            "Big discount", .dealDiscount, module: .deals, parameters: TriggerParameters(discountAbove: 15))
        try await belay.addEscalation(
            "Discount",
            steps: .fixture(1, "Sales manager", to: .manager, onApproval: 2),
            Step(sequence: 2, name: "Finance", recipient: .role("finance approver"), quorum: .everyone))
        try await belay.addBinding(.dealDiscount, module: .deals, to: "Discount")
        try await belay.run(ChangePerson(person: "stefan@example.com", authority: "20000 EUR"))
        let small = try await belay.run(
            OpenDeal(name: "Small", value: "10000 EUR", discount: 20, owner: "sara@example.com"), as: "Sara")
        try await belay.expect(.notice("approval-asked", to: "Stefan", about: .deal(small.id)))
        let large = try await belay.run(
            OpenDeal(name: "Large", value: "90000 EUR", discount: 20, owner: "sara@example.com"), as: "Sara")
        // Stefan decides up to 20,000 EUR, so the larger deal is an admin's at once.
        try await belay.expect(.notice("approval-asked", to: "Rosa", about: .deal(large.id)))
        let chain = try #require(try await belay.cases(about: .deal(large.id)).first)
        await #expect(throws: WorkflowError.self) { try await belay.decide(chain.id, .approve, as: "Stefan") }
        try await belay.decide(chain.id, .approve, as: "Rosa")
        try await belay.expect(.notice("approval-asked", to: "Finn"), .notice("approval-asked", to: "Fay"))
        try await belay.decide(chain.id, .approve, as: "Finn")

        try await belay.run(ChangeDeal(deal: large.id, discount: 35), as: "Sara")
        try await belay.expect(.notice("approval-asked", to: "Rosa"))
        let again = try await belay.storedCase(chain.id)
        #expect(again.round == 2)
        #expect(again.step == 1)
        try await belay.decide(chain.id, .approve, as: "Rosa")
        try await belay.decide(chain.id, .approve, as: "Fay")
        #expect(try await belay.decide(chain.id, .approve, as: "Finn").status == .approved)
        try await belay.expect(
            .notice("approval-asked", to: "Finn"), .notice("approval-asked", to: "Fay"),
            .notice("decided", to: "Sara", about: .deal(large.id)))
    }
}
