import BusinessTime
package import Delivery
package import HTTPServer
import Model
import Testing
package import WebClient
import Workflows

extension Harness {
    /// Catches webhooks on loopback while `body` runs; Belay may connect there.
    package func catching(
        answer: @escaping @Sendable (Int) -> Response = { _ in .empty(.noContent) },
        _ body: (WebhookCatcher) async throws -> Void
    ) async throws {
        try await run(ChangeSetting(name: .allowedNetworks, value: "127.0.0.0/8"))
        let catcher = try WebhookCatcher(answer: answer)
        do {
            try await body(catcher)
        } catch {
            await catcher.stop()
            throw error
        }
        await catcher.stop()
    }

    /// Sends what is due now, as `belay serve` does, and returns when nothing is left to do before some later moment.
    package func deliver() async {
        let client = webClient()
        await deliveryWorker(client).drain()
        await client.close()
    }

    /// A client that asks the guard of destinations about each address.
    package func webClient() -> WebClient {
        let environment = environment
        return WebClient(
            settings: WebClientSettings(addressCheck: { address in
                let allowed = environment.snapshot.configuration.settings.allowedNetworks
                return (try? DestinationGuard(allowing: allowed))?.allows(address) ?? false
            }))
    }

    /// What drains the outbox, by this harness's clock, and in the middle of every wait's spread.
    package func deliveryWorker(_ client: WebClient) -> DeliveryWorker {
        let environment = environment
        return DeliveryWorker(
            DeliverySurroundings(
                store: environment.store, clock: environment.clock, bell: environment.outboxBell,
                holdOffs: environment.holdOffs,
                configuration: { environment.snapshot.configuration }, client: client, random: { 0.5 },
                giveUp: { endpoint, failure, record in
                    try await environment.run(
                        GiveUpEndpoint(endpoint: endpoint, failure: failure, record: record), as: .system)
                }, report: { _ in }))
    }
}
