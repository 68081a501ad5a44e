import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

@Test func `A replay since a moment goes in stretches, and takes each delivery once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let endpoint = try await belay.addEndpoint()
        // More than fit into two stretches; every third was given up, and the first hundred are older.
        let total = 2 * ReplayDeliveries.stretch + 500
        let now = belay.clock.now()
        try await belay.store.write { writer in
            let notification = try writer.insert(
                Notification(
                    id: 0, template: "test", language: "en", addressee: .channel("test"), record: .ticket(1),
                    subject: "S", text: "T", at: now))
            for number in 0..<total {
                let made = number < 100 ? now.advanced(by: .hours(-2)) : now
                let delivery = try writer.owe(notification, to: endpoint.id, dueAt: made, createdAt: made)
                try writer.record(
                    DeliveryAttempt(delivery: delivery, number: 1, at: now, status: 200, duration: .zero),
                    state: number.isMultiple(of: 3) ? .dead : .delivered, nextAttemptAt: now)
            }
        }
        let since = now.advanced(by: .hours(-1))
        let dead = try await belay.environment.replayDeliveries(
            to: "Mail", since: since, onlyDead: true, as: .operatorAtConsole)
        #expect(dead == (100..<total).count { $0.isMultiple(of: 3) })
        let all = try await belay.environment.replayDeliveries(
            to: "Mail", since: since, onlyDead: false, as: .operatorAtConsole)
        #expect(all == total - 100 - dead)
        let counts = try await belay.store.read { try $0.deliveryCounts() }
        #expect(counts[.pending] == total - 100)
        try await belay.disregardNotifications()
    }
}
