import Delivery
import Model
import Storage
import WebClient
import Workflows

extension Composition {
    /// Whether Belay may connect to an address: the public internet, and what the settings allow beside it (NO-7).
    static func addressCheck(_ environment: Environment) -> @Sendable (SocketAddress) -> Bool {
        { address in
            let allowed = environment.snapshot.configuration.settings.allowedNetworks
            return (try? DestinationGuard(allowing: allowed))?.allows(address) ?? false
        }
    }

    /// What the delivery worker of an environment is put together with.
    static func delivery(
        _ environment: Environment, client: WebClient, report: @escaping @Sendable (String) -> Void
    ) -> DeliverySurroundings {
        DeliverySurroundings(
            store: environment.store, clock: environment.clock, bell: environment.outboxBell,
            holdOffs: environment.holdOffs,
            configuration: { environment.snapshot.configuration }, client: client,
            random: { Double.random(in: 0..<1) },
            giveUp: { endpoint, failure, record in
                try await environment.run(
                    GiveUpEndpoint(endpoint: endpoint, failure: failure, record: record), as: .system)
            }, report: report)
    }
}
