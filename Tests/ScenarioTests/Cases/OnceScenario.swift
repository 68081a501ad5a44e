import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

@Test func `Somebody who is assignee and manager at once is told once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.addServiceLevel(warningShares: [])
        let ticket = try await belay.open(assignee: "Maria")
        try await belay.disregardNotifications()
        try await belay.advance(to: .at(.monday, 13))
        try await belay.expect(.notice("breach", to: "Maria", about: .ticket(ticket.id)))
    }
}

@Test func `A notification goes once to each endpoint that wants it`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let all = try await belay.addEndpoint("All")
        let some = try await belay.addEndpoint("Some", eventTypes: ["notification.assigned"])
        try await belay.open(assignee: "Ana")
        try await belay.expect(.notice("acknowledgement", to: "Kim"), .notice("assigned", to: "Ana"))
        let (toAll, toSome) = try await belay.store.read { reader in
            (
                try reader.deliveries(DeliveryQuery(endpoint: all.id)).items.count,
                try reader.deliveries(DeliveryQuery(endpoint: some.id)).items.count
            )
        }
        #expect(toAll == 2)
        #expect(toSome == 1)
    }
}
