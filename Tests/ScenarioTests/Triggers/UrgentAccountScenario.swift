import BelayTesting
import Model
import Testing
import Workflows

@Test func `Something critical from an enterprise account raises a trigger of the account and one of the ticket`()
    async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        let large = try await belay.run(
            AddAccount(name: "Globex", tier: "enterprise", owner: "sara@example.com", department: "Sales"))
        try await belay.run(AddAccount(name: "Initech", annualValue: "900 EUR", department: "Sales"))
        let parameters = TriggerParameters(value: Money("100000 EUR"), tier: .enterprise)
        try await belay.addTrigger("Account at risk", .accountUrgent, module: .accounts, parameters: parameters)
        try await belay.addTrigger("Important ticket", .accountUrgent, parameters: parameters)
        try await belay.addEscalation(steps: .fixture(to: .manager, asks: .acknowledgement))
        try await belay.addBinding(.accountUrgent, module: .accounts)
        try await belay.addBinding(.accountUrgent)
        try await belay.open(from: "Lou Park", account: "Initech", priority: "critical")
        let ticket = try await belay.open(account: "Globex", priority: "high")
        try await belay.disregardNotifications()
        try await belay.run(ChangeTicket(ticket: ticket.id, priority: "critical"))
        try await belay.expect(
            .notice("assigned", to: "Maria", about: .ticket(ticket.id), saying: "Globex is enterprise"),
            .notice("assigned", to: "Stefan", about: .account(large.id), saying: "a ticket of theirs is critical"))
    }
}
