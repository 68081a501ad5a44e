import BelayTesting
import BusinessTime
import Model
import Storage
import Testing
import Workflows

struct DeliveryListTests {
    @Test func `Deliveries are listed and replayed by admins, and by nobody else`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let endpoint = try await belay.addEndpoint()
            try await belay.open()
            try await belay.disregardNotifications()
            let page = try await belay.ask(ListDeliveries(query: DeliveryQuery(), endpoint: "mail"))
            let delivery = try #require(page.items.first)
            #expect(delivery.notification?.template == "acknowledgement")
            #expect(delivery.delivery.endpoint == endpoint.id)
            await #expect(throws: WorkflowError.self) {
                try await belay.ask(ListDeliveries(query: DeliveryQuery()), as: "Maria")
            }
        }
    }

    @Test func `A disabled endpoint gets nothing new`() async throws {
        try await scenario { belay in
            try await belay.addCompany()
            let endpoint = try await belay.addEndpoint()
            try await belay.run(SetEndpointDisabled(endpoint: "Mail", because: "moving house"))
            try await belay.open()
            try await belay.disregardNotifications()
            let owed = try await belay.store.read { try $0.deliveries(DeliveryQuery(endpoint: endpoint.id)) }
            #expect(owed.items.isEmpty)
        }
    }
}
