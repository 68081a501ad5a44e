import BelayTesting
import BusinessTime
import Delivery
import Model
import Storage
import Testing
import WebClient
import Workflows

@Test func `An endpoint gets so many messages a minute and no more`() async throws {
    try await scenario { belay in
        try await belay.catching { catcher in
            try await belay.run(AddEndpoint(name: "Chat", url: catcher.url, messagesPerMinute: 6))
            for _ in 1...3 { _ = try await belay.run(SendTestNotification(endpoint: "Chat")) }
            let client = belay.webClient()
            let worker = belay.deliveryWorker(client)
            let task = Task { await worker.run() }
            await catcher.wait(for: 1)
            for number in 2...3 {
                belay.clock.set(to: belay.now.advanced(by: .milliseconds(9_900)))
                belay.environment.outboxBell.ring()
                let before = catcher.caught.count
                belay.clock.set(to: belay.now.advanced(by: .milliseconds(100)))
                #expect(before == number - 1)
                belay.environment.outboxBell.ring()
                await catcher.wait(for: number)
            }
            task.cancel()
            await task.value
            await client.close()
            try await belay.disregardNotifications()
        }
    }
}
