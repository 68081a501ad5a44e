import BelayTesting
import BusinessTime
import Model
import Testing
import Workflows

/// Three messages within two days, of everybody of the account or of the customer alone.
private func thirdMessage(_ scope: ContactScope) -> TriggerParameters {
    TriggerParameters(within: Span(.days(2)), count: 3, scope: scope)
}

@Test func `Colleagues of one account who write about several things count together`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(AddAccount(name: "Globex"))
        try await belay.addTrigger("Again", .repeatContact, parameters: thirdMessage(.account))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.repeatContact)
        try await belay.open(from: "Kim Noor", account: "Globex")
        try await belay.open(subject: "The scanner too", from: "Lou Park", account: "Globex")
        try await belay.disregardNotifications()
        let third = try await belay.open(subject: "And the fax", from: "Mia Roy", account: "Globex")
        try await belay.expect(
            .notice("acknowledgement", to: "Mia"),
            .notice("approval-asked", to: "Lena", about: .ticket(third.id), saying: "3 people of Globex wrote 3 times"))
    }
}

@Test func `One customer's messages count across tickets, those of colleagues do not`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.run(AddAccount(name: "Globex"))
        try await belay.addTrigger("Again", .repeatContact, parameters: thirdMessage(.customer))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.repeatContact)
        let first = try await belay.open(from: "Kim Noor", account: "Globex")
        try await belay.open(from: "Lou Park", account: "Globex")
        try await belay.open(subject: "The scanner too", from: "Kim Noor", account: "Globex")
        try await belay.disregardNotifications()
        try await belay.customerReplies(first.id, "Anybody there?")
        try await belay.expect(
            .notice("approval-asked", to: "Lena", about: .ticket(first.id), saying: "(tickets 1, 3)"))
    }
}

@Test func `Repeat contact counts only what is unsolved and recent`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Again", .repeatContact, parameters: thirdMessage(.customer))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.repeatContact)
        let solved = try await belay.open()
        try await belay.set(solved.id, status: .solved)
        try await belay.open(subject: "The scanner too")
        try await belay.open(subject: "And the fax")
        // One is solved; by Wednesday noon both others are more than two days ago.
        try await belay.advance(to: .at(.wednesday, 12))
        try await belay.open(subject: "Now the telephone")
        let counted = try await belay.open(subject: "And the door")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(counted.id)).isEmpty)
        let third = try await belay.open(subject: "And the window")
        #expect(try await belay.cases(about: .ticket(third.id)).count == 1)
        try await belay.disregardNotifications()
    }
}

@Test func `What was written on a ticket before it was merged still counts`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addTrigger("Again", .repeatContact, parameters: thirdMessage(.customer))
        try await belay.addEscalation(steps: .fixture())
        try await belay.addBinding(.repeatContact)
        let first = try await belay.open()
        let second = try await belay.open(subject: "The same again")
        try await belay.run(MergeTickets(ticket: second.id, into: first.id), as: "Ana")
        try await belay.disregardNotifications()
        #expect(try await belay.cases(about: .ticket(first.id)).isEmpty)
        try await belay.customerReplies(second.id, "Anybody there?")
        try await belay.expect(
            .notice("approval-asked", to: "Lena", about: .ticket(first.id), saying: "wrote 3 times"))
    }
}
