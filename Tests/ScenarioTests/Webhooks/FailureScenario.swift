import BelayTesting
import BusinessTime
import HTTPServer
import Model
import Storage
import Testing
import Workflows

@Test func `An endpoint that is gone is disabled, and the admins hear of it by another`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.catching(answer: { _ in .empty(.gone) }) { gone in
            let well = try WebhookCatcher()
            try await belay.addEndpoint("Gone", url: gone.url, eventTypes: ["notification.assigned"])
            try await belay.addEndpoint("Well", url: well.url, eventTypes: ["notification.endpoint-*"])
            try await belay.open(assignee: "Ana")
            await belay.deliver()
            #expect(belay.environment.snapshot.configuration.endpoint(named: "Gone")?.disabledBecause != nil)
            try await belay.expect(
                .notice("acknowledgement", to: "Kim"), .notice("assigned", to: "Ana"),
                .notice("endpoint-disabled", to: "Rosa", saying: "gone for good (410)"))
            await belay.deliver()
            #expect(well.caught.map { $0.value("data.to.name") as? String } == ["Rosa Root"])
            // What it missed is kept, and sent when it is enabled again.
            let kept = try await belay.ask(ListEndpoints(named: "Gone"))
            #expect(kept.first?.pending == 1)
            let findings = try await belay.run(SelfAudit())
            #expect(findings.contains { $0.what.contains("“Gone”") && !$0.isMended })
            await well.stop()
        }
    }
}

@Test func `An endpoint that fails for five days is given up`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        try await belay.catching(answer: { _ in .empty(.internalServerError) }) { catcher in
            try await belay.addEndpoint("Broken", url: catcher.url, eventTypes: ["notification.test"])
            let ticket = try await belay.open(assignee: "Ana")
            try await belay.disregardNotifications()
            func fail(at moment: Instant) async throws {
                try await belay.advance(to: moment)
                try await belay.run(ChangeEndpoint(endpoint: "Broken", eventTypes: []))
                try await belay.reply(ticket.id, as: "Ben")
                await belay.deliver()
            }
            for hour in 0..<10 { try await fail(at: .at(.monday, 10 + hour)) }
            try await fail(at: .at(.saturday, 9))
            #expect(try await belay.ask(ListEndpoints(named: "Broken")).first?.health?.failures ?? 0 >= 10)
            #expect(belay.environment.snapshot.configuration.endpoint(named: "Broken")?.disabledBecause == nil)
            try await belay.disregardNotifications()
            try await fail(at: .at(.saturday, 11))
            let broken = try #require(belay.environment.snapshot.configuration.endpoint(named: "Broken"))
            #expect(broken.disabledBecause == "it has failed since 2026-03-02T10:00:00Z")
            try await belay.expect(
                .notice("progress-update", to: "Kim"), .notice("endpoint-disabled", to: "Rosa", saying: "Broken"))
            // Enabled again it begins anew.
            try await belay.run(SetEndpointDisabled(endpoint: "Broken"))
            #expect(try await belay.ask(ListEndpoints(named: "Broken")).first?.health == nil)
        }
    }
}

@Test(arguments: [("90", 90), ("Mon, 02 Mar 2026 09:05:00 GMT", 300), ("99999999", 86_400), ("-1", 5), ("soon", 5)])
func `A receiver may say when to come back, within a day`(retryAfter: String, seconds: Int64) async throws {
    try await scenario { belay in
        try await belay.catching(answer: { _ in
            var response = Response.empty(Status(rawValue: 503))
            try? response.headers.set("Retry-After", to: retryAfter)
            return response
        }) { catcher in
            try await belay.addEndpoint(url: catcher.url)
            let id = try await belay.run(SendTestNotification(endpoint: "Mail"))
            await belay.deliver()
            let delivery = try #require(try await belay.store.read { try $0.delivery(id) })
            #expect(delivery.state == .pending)
            #expect(belay.now.duration(to: delivery.nextAttemptAt) == .seconds(seconds))
            try await belay.disregardNotifications()
        }
    }
}

@Test func `What was given up is listed, and replayed with all its attempts anew`() async throws {
    try await scenario { belay in
        try await belay.catching(answer: { $0 <= 11 ? .empty(.internalServerError) : .empty(.noContent) }) { catcher in
            try await belay.addEndpoint(url: catcher.url)
            let id = try await belay.run(SendTestNotification(endpoint: "Mail"))
            var moment = belay.now
            for _ in 1...10 {
                belay.clock.set(to: moment)
                await belay.deliver()
                moment = try #require(try await belay.store.read { try $0.delivery(id) }).nextAttemptAt
            }
            let dead = try await belay.ask(ListDeliveries(query: DeliveryQuery(state: .dead)))
            #expect(dead.items.map(\.delivery.id) == [id])
            #expect(dead.items.first?.attempts.count == 10)
            #expect(try await belay.run(SelfAudit()).contains { $0.what.contains("1 notification was given up") })
            let count = try await belay.run(
                ReplayDeliveries(which: .since(nil, endpoint: "Mail", onlyDead: true)))
            #expect(count == 1)
            await belay.deliver()
            let again = try #require(try await belay.store.read { try $0.delivery(id) })
            #expect(again.state == .pending, "a replayed delivery has one attempt only")
            belay.clock.set(to: again.nextAttemptAt)
            await belay.deliver()
            #expect(try await belay.store.read { try $0.delivery(id) }?.state == .delivered)
            #expect(Set(catcher.caught.map { $0["webhook-id"] }) == ["msg_\(id)"])
            try await belay.disregardNotifications()
        }
    }
}
