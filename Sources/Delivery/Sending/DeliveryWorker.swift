import BusinessTime
package import Model
import Storage

/// Drains the outbox: one lane for each endpoint, so that a slow or dead one holds up no other (NO-5).
package struct DeliveryWorker: Sendable {
    private let surroundings: DeliverySurroundings
    private let settings: DeliverySettings

    /// A worker that has not begun.
    package init(_ surroundings: DeliverySurroundings, settings: DeliverySettings = DeliverySettings()) {
        self.surroundings = surroundings
        self.settings = settings
    }

    /// Works until its task is cancelled; lanes open and close as endpoints are added, enabled and disabled.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            var lanes: [EndpointID: (lane: EndpointLane, task: Task<Void, Never>)] = [:]
            while !Task.isCancelled {
                let wanted = surroundings.configuration().endpoints.values.filter { $0.disabledBecause == nil }
                for (id, open) in lanes where !wanted.contains(where: { $0.id == id }) {
                    open.task.cancel()
                    lanes[id] = nil
                }
                for endpoint in wanted where lanes[endpoint.id] == nil {
                    let lane = EndpointLane(endpoint.id, surroundings, settings)
                    let task = Task { await lane.work(untilIdle: false) }
                    lanes[endpoint.id] = (lane, task)
                }
                for open in lanes.values { open.lane.bell.ring() }
                await surroundings.bell.wait(atMost: .seconds(30))
            }
            for open in lanes.values { open.task.cancel() }
            for open in lanes.values { await open.task.value }
            await group.waitForAll()
        }
    }

    /// Sends everything that is due now, each endpoint on its own, and returns when nothing is left to do before some
    /// later moment.
    package func drain() async {
        await withTaskGroup(of: Void.self) { group in
            for endpoint in surroundings.configuration().endpoints.values where endpoint.disabledBecause == nil {
                let lane = EndpointLane(endpoint.id, surroundings, settings)
                group.addTask { await lane.work(untilIdle: true) }
            }
        }
    }

    /// Tries one delivery at once, whatever else waits, and returns how it went; nil where it does not wait, or was not
    /// tried because its endpoint is disabled.
    ///
    /// Whoever asks sees to it that no lane takes it at the same time: it is due later.
    package func attempt(_ id: DeliveryID) async throws -> DeliveryAttempt? {
        guard let pending = try await surroundings.store.read({ try $0.pendingDelivery(id) }) else { return nil }
        let lane = EndpointLane(pending.delivery.endpoint, surroundings, settings)
        if await lane.attempt(pending) == .interrupted { return nil }
        return try await surroundings.store.read { try $0.attempts(of: id).last }
    }
}
