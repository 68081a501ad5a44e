package import BusinessTime
package import Model
package import Storage
package import WebClient

/// What the delivery worker is put together with.
package struct DeliverySurroundings: Sendable {
    /// The data, with the outbox in it.
    package var store: Store
    /// The time.
    package var clock: any WallClock
    /// Rung when something was put into the outbox, or an endpoint was changed.
    package var bell: Bell
    /// Where it is noted until when an endpoint gets nothing.
    package var holdOffs: HoldOffs
    /// The endpoints and people as they are now.
    package var configuration: @Sendable () -> Configuration
    /// What sends.
    package var client: WebClient
    /// A number from 0 to 1 by chance, for the waits between attempts.
    package var random: @Sendable () -> Double
    /// Disables an endpoint that is given up, and says so to the admins; `about` is a record whose news it refused.
    package var giveUp: @Sendable (EndpointID, EndpointFailure, _ about: RecordReference) async throws -> Void
    /// Hears in words, without personal data, of what went wrong and of endpoints that are held off or back.
    package var report: @Sendable (String) -> Void

    /// All of it.
    package init(
        store: Store, clock: any WallClock, bell: Bell, holdOffs: HoldOffs,
        configuration: @escaping @Sendable () -> Configuration,
        client: WebClient, random: @escaping @Sendable () -> Double,
        giveUp: @escaping @Sendable (EndpointID, EndpointFailure, _ about: RecordReference) async throws -> Void,
        report: @escaping @Sendable (String) -> Void
    ) {
        self.store = store
        self.clock = clock
        self.bell = bell
        self.holdOffs = holdOffs
        self.configuration = configuration
        self.client = client
        self.random = random
        self.giveUp = giveUp
        self.report = report
    }
}
