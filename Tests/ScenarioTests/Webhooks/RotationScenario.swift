import BelayTesting
import BusinessTime
import Delivery
import Model
import Secrets
import Storage
import Testing
import Workflows

private func verifies(_ message: WebhookCatcher.Caught, with secret: SecretText, at now: Instant) throws -> Bool {
    let verifier = WebhookVerifier(keys: [try WebhookVerificationKey(secret)])
    return (try? verifier.verify(headers: message.headers, body: message.body, now: now)) != nil
}

@Test func `While a secret rotates, messages carry a signature with each`() async throws {
    try await scenario { belay in
        try await belay.catching { catcher in
            let old = try await belay.run(AddEndpoint(name: "Mail", url: catcher.url))
            let new = try await belay.run(RotateEndpointSecret(endpoint: "Mail", overlap: .hours(24)))
            for hour in [10, 34] {
                _ = try await belay.advance(to: .at(.monday, hour))
                _ = try await belay.run(SendTestNotification(endpoint: "Mail"))
                await belay.deliver()
            }
            let caught = catcher.caught
            try #require(caught.count == 2)
            #expect(caught[0]["webhook-signature"].split(separator: " ").count == 2)
            #expect(try verifies(caught[0], with: old.secret, at: .at(.monday, 10)))
            #expect(try verifies(caught[0], with: new.secret, at: .at(.monday, 10)))
            #expect(caught[1]["webhook-signature"].split(separator: " ").count == 1)
            #expect(try verifies(caught[1], with: old.secret, at: .at(.monday, 34)) == false)
            #expect(try verifies(caught[1], with: new.secret, at: .at(.monday, 34)))
            // It is not only unused, it is forgotten.
            #expect(belay.environment.snapshot.configuration.endpoint(named: "Mail")?.retiring == nil)
            try await belay.disregardNotifications()
        }
    }
}

@Test func `A secret that got into wrong hands stops at once`() async throws {
    try await scenario { belay in
        try await belay.catching { catcher in
            let old = try await belay.run(AddEndpoint(name: "Mail", url: catcher.url))
            _ = try await belay.run(RotateEndpointSecret(endpoint: "Mail", overlap: .hours(24)))
            _ = try await belay.run(RotateEndpointSecret(endpoint: "Mail", overlap: .zero))
            _ = try await belay.run(SendTestNotification(endpoint: "Mail"))
            await belay.deliver()
            let message = try #require(catcher.caught.first)
            #expect(message["webhook-signature"].split(separator: " ").count == 1)
            #expect(try verifies(message, with: old.secret, at: belay.now) == false)
            #expect(try await belay.store.read { try $0.nextDeadline() } == nil)
            try await belay.disregardNotifications()
        }
    }
}
