import BelayTesting
import BusinessTime
import Delivery
import HTTPServer
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

@Test func `It is known until when an endpoint gets nothing, because of its rate or because it fails`() async throws {
    try await scenario { belay in
        try await belay.catching(answer: { _ in .empty(.serviceUnavailable) }) { catcher in
            let slow = try await belay.run(AddEndpoint(name: "Slow", url: catcher.url, messagesPerMinute: 6))
            for _ in 1...2 { _ = try await belay.run(SendTestNotification(endpoint: "Slow")) }
            await belay.deliver()
            #expect(belay.environment.heldOff == [slow.endpoint.id: belay.now.advanced(by: .seconds(10))])
            let broken = try await belay.run(AddEndpoint(name: "Broken", url: catcher.url))
            for _ in 1...6 { _ = try await belay.run(SendTestNotification(endpoint: "Broken")) }
            await belay.deliver()
            #expect(belay.environment.heldOff[broken.endpoint.id] == belay.now.advanced(by: .seconds(30)))
            belay.clock.set(to: belay.now.advanced(by: .minutes(1)))
            #expect(belay.environment.heldOff.isEmpty)
            try await belay.disregardNotifications()
        }
    }
}
