import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

private func subjects(_ catcher: WebhookCatcher) -> [String] {
    catcher.caught.map { $0.value("data.subject") as? String ?? "" }
}

private func types(_ catcher: WebhookCatcher) -> [String] {
    catcher.caught.map { $0.value("type") as? String ?? "" }
}

/// A company whose endpoint hears only of what is assigned.
private func company(_ belay: Harness, _ body: (WebhookCatcher) async throws -> Void) async throws {
    try await belay.addCompany()
    try await belay.catching { catcher in
        try await belay.addEndpoint(url: catcher.url, eventTypes: ["notification.assigned"])
        try await body(catcher)
        try await belay.disregardNotifications()
    }
}

@Test func `The first is told at once, what follows within a minute as one message`() async throws {
    try await scenario { belay in
        try await company(belay) { catcher in
            for number in 1...4 {
                belay.clock.set(to: .at(.monday, 9).advanced(by: .seconds(Int64(number * 10))))
                try await belay.open(subject: "Number \(number)", assignee: "Ana")
                await belay.deliver()
            }
            #expect(subjects(catcher) == ["Yours now: Ticket 1, Number 1"])
            // Somebody else is not held up by it.
            try await belay.open(subject: "Number 5", assignee: "Ben")
            await belay.deliver()
            #expect(catcher.caught.count == 2)
            try await belay.reopen()
            belay.clock.set(to: .at(.monday, 9).advanced(by: .seconds(70)))
            await belay.deliver()
            await belay.deliver()
            #expect(types(catcher) == ["notification.assigned", "notification.assigned", "notification.bundle"])
            let bundle = try #require(catcher.caught.last)
            #expect(bundle.value("data.subject") as? String == "Yours now: Ticket 2, Number 2 (+2)")
            #expect((bundle.value("data.notifications") as? [Any])?.count == 3)
            #expect(bundle.value("data.notifications.2.record.number") as? Int == 4)
            #expect((bundle.value("data.text") as? String)?.contains("Number 4") == true)
            // Afterwards the next is told at once again.
            belay.clock.set(to: .at(.monday, 9, 5))
            try await belay.open(subject: "Number 6", assignee: "Ana")
            await belay.deliver()
            #expect(subjects(catcher).last == "Yours now: Ticket 6, Number 6")
        }
    }
}

@Test func `Customers are never bundled`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.catching { catcher in
            try await belay.addEndpoint(url: catcher.url, eventTypes: ["notification.acknowledgement"])
            for number in 1...3 { try await belay.open(subject: "Number \(number)") }
            await belay.deliver()
            #expect(types(catcher) == Array(repeating: "notification.acknowledgement", count: 3))
            try await belay.disregardNotifications()
        }
    }
}

@Test func `Quiet hours hold all but what is critical until they are over`() async throws {
    try await scenario(at: .at(.monday, 23)) { belay in
        try await company(belay) { catcher in
            try await belay.run(
                ChangePerson(person: "ana@example.com", quiet: .init(hours: "22:00-07:00")), as: "Ana")
            try await belay.open(subject: "Low", assignee: "Ana")
            try await belay.advance(by: .hours(2))
            try await belay.open(subject: "Also low", assignee: "Ana")
            try await belay.open(subject: "Fire", priority: "critical", assignee: "Ana")
            await belay.deliver()
            #expect(subjects(catcher) == ["Yours now: Ticket 3, Fire"])
            belay.clock.set(to: .at(.tuesday, 6, 59))
            await belay.deliver()
            #expect(catcher.caught.count == 1)
            try await belay.reopen()
            belay.clock.set(to: .at(.tuesday, 7))
            await belay.deliver()
            #expect(subjects(catcher).last == "Yours now: Ticket 1, Low (+1)")
        }
    }
}

@Test func `A digest comes once a day, by the reader's own clock`() async throws {
    try await scenario { belay in
        try await company(belay) { catcher in
            try await belay.run(ChangePerson(person: "ana@example.com", quiet: .init(digest: "08:00")))
            for hour in [9, 12, 20] {
                try await belay.advance(to: .at(.monday, hour))
                try await belay.open(subject: "At \(hour)", assignee: "Ana")
            }
            await belay.deliver()
            #expect(catcher.caught.isEmpty)
            try await belay.advance(to: .at(.tuesday, 8))
            await belay.deliver()
            #expect(subjects(catcher) == ["Yours now: Ticket 1, At 9 (+2)"])
            try await belay.run(ChangePerson(person: "ana@example.com", quiet: .init(digest: "")))
            try await belay.open(subject: "Now", assignee: "Ana")
            await belay.deliver()
            #expect(catcher.caught.count == 2)
        }
    }
}

@Test func `What comes while a bundle is on its way goes out by itself`() async throws {
    try await scenario { belay in
        try await company(belay) { catcher in
            try await belay.open(subject: "One", assignee: "Ana")
            try await belay.open(subject: "Two", assignee: "Ana")
            await belay.deliver()
            let held = try #require(
                try await belay.store.read { try $0.deliveries(DeliveryQuery()) }.items.first
            ).id
            belay.clock.set(to: .at(.monday, 9, 1))
            let read = try #require(try await belay.store.read { try $0.pendingDelivery(held) })
            // As if it had been put in between the reading and the sending.
            let late = try await belay.store.read { try $0.lastNotification() }
            _ = try await belay.store.write { try $0.add(try #require(late), to: held, atMost: 50) }
            try await belay.store.write { writer in
                try writer.record(
                    DeliveryAttempt(delivery: held, number: 1, at: .at(.monday, 9, 1), status: 204, duration: .zero),
                    state: .delivered, nextAttemptAt: .at(.monday, 9, 1))
                try writer.split(held, after: 1 + read.more.count, at: .at(.monday, 9, 1))
            }
            #expect(try await belay.store.read { try $0.delivery(held) }?.size == 1)
            let before = catcher.caught.count
            await belay.deliver()
            #expect(catcher.caught.count == before + 1)
        }
    }
}

@Test(arguments: ["25:00-07:00", "22:00", "22-7", "07:00-07:00", "a-b"])
func `Quiet hours that are none are refused`(hours: String) async throws {
    try await scenario { belay in
        try await belay.addCompany()
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangePerson(person: "ana@example.com", quiet: .init(hours: hours)))
        }
    }
}
