import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct OutboxTests {
    private static func prepare(_ writer: StoreWriter) throws -> (StoredCompany, EndpointID) {
        let company = try StoredCompany(in: writer)
        let endpoint = try writer.insert(
            Endpoint(
                id: 0, name: "Mail", url: "https://example.com", secret: SigningSecret("whsec_x"),
                createdAt: .at(.monday, 9)))
        return (company, endpoint)
    }

    private static func notification(_ addressee: Addressee, at moment: Instant = .at(.monday, 9)) -> Notification {
        Notification(
            id: 0, template: "assigned", language: "en", addressee: addressee, record: .ticket(1), subject: "☃",
            text: "Yours", at: moment)
    }

    @Test func `What is owed is read with all that is needed to send it, the longest due first`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let (company, endpoint) = try Self.prepare(writer)
                let addressees: [Addressee] = [
                    .customer(company.customer), .person(company.ana), .channel("customer:1"),
                ]
                for (place, addressee) in addressees.enumerated() {
                    let sent = Self.notification(addressee, at: .at(.monday, 12 - place))
                    let id = try writer.insert(sent, to: [endpoint])
                    var expected = sent
                    expected.id = id
                    #expect(try writer.notification(id) == expected)
                }
                let owed = try writer.pendingDeliveries(to: endpoint, dueBy: .at(.monday, 12), limit: 10)
                #expect(owed.map(\.notification.addressee) == addressees.reversed())
                #expect(owed.map(\.customer?.name) == [nil, nil, "Kim"])
                #expect(try writer.pendingDeliveries(to: endpoint, dueBy: .at(.monday, 9), limit: 10).isEmpty)
                #expect(try writer.nextDelivery(to: endpoint, after: .at(.monday, 10)) == .at(.monday, 11))
                #expect(writer.news.hasDeliveries)
            }
        }
    }

    @Test func `Attempts move a delivery on, and it can be replayed when it is dead`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let (company, endpoint) = try Self.prepare(writer)
                _ = try writer.insert(Self.notification(.person(company.ana)), to: [endpoint])
                let id = try #require(try writer.deliveries(DeliveryQuery()).items.first).id
                let attempt = DeliveryAttempt(
                    delivery: id, number: 1, at: .at(.monday, 9), status: 500, problem: "it said 500",
                    duration: .milliseconds(12), answer: "☃")
                try writer.record(attempt, state: .dead, nextAttemptAt: .at(.monday, 10))
                #expect(try writer.attempts(of: id) == [attempt])
                #expect(try writer.delivery(id)?.state == .dead)
                #expect(try writer.deliveryCounts() == [.dead: 1])
                #expect(try writer.pendingDeliveries(to: endpoint, dueBy: .at(.sunday, 9), limit: 10).isEmpty)
                #expect(try writer.replay(id, at: .at(.tuesday, 9)))
                #expect(try writer.replay(99, at: .at(.tuesday, 9)) == false)
                #expect(try writer.pendingDeliveries(to: endpoint, dueBy: .at(.tuesday, 9), limit: 10).count == 1)
                try writer.record(
                    DeliveryAttempt(delivery: id, number: 2, at: .at(.tuesday, 9), status: 200, duration: .zero),
                    state: .delivered, nextAttemptAt: .at(.tuesday, 9))
                let replayed = { (since: Instant) in
                    try writer.replay(
                        since: since, endpoint: endpoint, onlyDead: false, rest: nil, looking: 10, at: .at(.tuesday, 10)
                    )
                }
                #expect(try replayed(.at(.monday, 10)).count == 0)
                #expect(try replayed(.at(.monday, 9)).count == 1)
            }
        }
    }
}
